"""The tally of a study, folded from its log with nothing but Python: python3 fold.py STUDY [any | CODER]"""
import csv, json, pathlib, sys

study, coder = pathlib.Path(sys.argv[1]), (sys.argv[2:] or ["any"])[0].lower()
now = {"code": {}, "theme": {}, "respondent": {}, "coding": {}, "transcript": {}}  # what there is, by id
gone = {"code": {}, "theme": {}, "respondent": {}}  # what entries became part of; None for one out of use
became = lambda of, id: became(of, gone[of][id]) if gone[of].get(id) else id
follow = lambda entry, old, new: entry.update({f: new.get(f) for f in old | new if old.get(f) != new.get(f)})
above = lambda of, id: {id} | above(of, now[of][id].get("parent")) if id in now[of] else set()  # with itself
lines = [json.loads(line) for file in (study / "log").glob("*.jsonl") for line in file.read_bytes().split(b"\n")[:-1]]
events = {line["id"]: line["event"] for line in lines}
order = sorted(events, key=lambda id: (events[id]["lamport"], events[id]["writer"], events[id]["seq"], id))
undone = {(e["data"]["act"], e["writer"]): e["kind"] for e in map(events.get, order) if e["kind"].startswith("act.")}
assert all(e["kind"] != "study.merged" for e in events.values()), "merged from two studies: see format-log.md"
for id in order:
    e, d, (of, _, did) = events[id], events[id]["data"], events[id]["kind"].partition(".")
    e["first"] = id if e["seq"] == e["act"] else events[e["prev"]]["first"]  # an act is known by its first event
    if undone.get((e["first"], e["writer"])) == "act.undone":
        continue
    if of in gone and did == "created":  # of what somebody else made already, only what is lacking
        new = d["entry"] | {f: value for f, value in now[of].get(d["entry"]["id"], {}).items() if value}
        now[of][new["id"]], _ = new, gone[of].pop(new["id"], None)
    elif of in gone and did == "changed" and d["new"]["id"] not in gone[of]:  # only the fields that differ
        follow(now[of].setdefault(d["new"]["id"], dict(d["new"])), d["old"], d["new"])
    elif of in now and did == "removed":
        now[of].pop(d["coding"] if of == "coding" else d["old"]["id"], None)
    elif of in gone and (did == "retired" or did == "merged" and became(of, d["into"]) not in (d["old"]["id"], *gone[of])):
        old, into = d["old"]["id"], became(of, d.get("into"))
        is_part, whole, gone[of][old] = old in above(of, into), now[of].pop(old, {}), into
        for part in (part for part in now[of].values() if part.get("parent") == old or is_part and part["id"] == into):
            up = into is None or part["id"] == into  # to where the whole stood, and in its themes
            part["themes"] = part.get("themes") or (whole.get("themes") if up else None)
            part["parent"] = whole.get("parent") if up else into
        for coding in now["coding"].values():
            coding["code"] = became("code", coding["code"])
    elif of == "respondent" and did == "withdrawn":
        now[of].get(d["respondent"], {})["withdrawn"] = d["on"]
    elif of == "transcript" and d.get("revision", 0) > now[of].get(d["transcript"], {}).get("revision", 0):
        now[of][d["transcript"]] = d | {"speakers": now[of].get(d["transcript"], d)["speakers"] | d["speakers"]}
    elif of == "transcript" and did == "speakers":
        follow(now[of][d["transcript"]]["speakers"], d["old"], d["new"])
    elif of == "coding" and did == "added":
        now[of][id] = d | {"by": e["writer"].rpartition("@")[0].lower(), "code": became("code", d["code"])}
    elif did in ("recoded", "moved", "anchored") and d["coding"] in now[of] and d.get("outcome") != "lost":
        now[of][d["coding"]].update({"code": became("code", d["new"])} if did == "recoded" else d["new"])
    for kind, entry in ((kind, entry) for kind in ("code", "theme") for entry in now[kind].values()):
        entry["themes"] = [became("theme", id) for id in entry.get("themes") or []]  # what they became part of
        entry["parent"] = (lambda id: None if id in gone[kind] else id)(became(kind, entry.get("parent")))
said = {(of, id): set() for of in ("theme", "code") for id in now[of]}
for c in (c for c in now["coding"].values() if coder in ("any", c["by"])):
    codes, known = above("code", became("code", c["code"])), now["transcript"][c["transcript"]]
    themes = {theme for code in codes for name in now["code"][code]["themes"] for theme in above("theme", name)}
    turns = study / "transcripts" / c["transcript"] / f"r{known['revision']}.turns.csv"
    for turn in csv.DictReader(turns.read_text("utf-8").splitlines() if c["revision"] == known["revision"] else []):
        who = (known["speakers"].get(turn["speaker"]) or {}).get("respondent")
        if who and int(turn["start"]) < c["end"] and c["start"] < int(turn["end"]):
            for row in [("code", code) for code in codes] + [("theme", theme) for theme in themes]:
                said[row] |= set() if now["respondent"].get(who, {}).get("withdrawn") else {who}
rows = [{"kind": of, of + "_id": id, "k": len(who), "respondents": sorted(who)} for (of, id), who in said.items()]
print(json.dumps({"rows": rows}, indent=2))
