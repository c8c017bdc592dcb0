"""The tally of a study, folded from its log with nothing but Python: python3 fold.py STUDY [any | CODER]"""
import csv, json, pathlib, sys
study, coder = pathlib.Path(sys.argv[1]), (sys.argv[2:] or ["any"])[0].lower()
gone = {"code": {}, "theme": {}, "respondent": {}}  # what entries became part of; None for one out of use
now = {"code": {}, "theme": {}, "respondent": {}, "coding": {}, "transcript": {}}  # what there is, by id
became = lambda of, id: became(of, gone[of][id]) if gone[of].get(id) else id
follow = lambda entry, old, new: entry.update({f: new.get(f) for f in old | new if old.get(f) != new.get(f)})
lines = [json.loads(line) for file in (study / "log").glob("*.jsonl") for line in file.read_bytes().split(b"\n")[:-1]]
events = {line["id"]: line["event"] | {"quote": line.get("text", {}).get("quote")} for line in lines}
order = sorted(events, key=lambda id: (events[id]["lamport"], events[id]["writer"], events[id]["seq"], id))
undone = {(e["data"]["act"], e["writer"]): e["kind"] for e in map(events.get, order) if e["kind"].startswith("act.")}
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
        above, into = now[of].pop(d["old"]["id"], {}).get("parent"), became(of, d.get("into"))
        gone[of][d["old"]["id"]] = into
        for part in (part for part in now[of].values() if part.get("parent") == d["old"]["id"]):
            part["parent"] = above if into in (None, part["id"]) else into
        for coding in now["coding"].values():
            coding["code"] = became("code", coding["code"])
    elif of == "respondent" and did == "withdrawn":
        now[of].get(d["respondent"], {})["withdrawn"] = d["on"]
    elif of == "transcript" and d.get("revision", 0) > now[of].get(d["transcript"], {}).get("revision", 0):
        now[of][d["transcript"]] = d | {"speakers": now[of].get(d["transcript"], d)["speakers"] | d["speakers"]}
    elif of == "transcript" and did == "speakers":
        follow(now[of][d["transcript"]]["speakers"], d["old"], d["new"])
    elif of == "coding" and did == "added":
        now[of][id] = d | {"by": e["writer"], "code": became("code", d["code"]), "quote": e["quote"]}
    elif did == "recoded" and d["coding"] in now[of]:
        now[of][d["coding"]]["code"] = became("code", d["new"])
    elif did in ("moved", "anchored") and d["coding"] in now[of] and d.get("outcome") != "lost":
        now[of][d["coding"]].update(d["new"], quote=e["quote"])
    for kind, entry in ((kind, entry) for kind in ("code", "theme") for entry in now[kind].values()):
        entry["themes"] = [became("theme", id) for id in entry.get("themes") or []]  # what they became part of
        entry["parent"] = (lambda above: None if above in gone[kind] else above)(became(kind, entry.get("parent")))
up = lambda of, id: {id} | up(of, now[of][id].get("parent")) if id in now[of] else set()  # with what is above it
said = {(of, id): set() for of in ("theme", "code") for id in now[of]}
for c in (c for c in now["coding"].values() if coder in ("any", c["by"].rpartition("@")[0].lower())):
    parts, known = up("code", became("code", c["code"])), now["transcript"][c["transcript"]]
    start = str(study / "transcripts" / c["transcript"] / f"r{c['revision']}")
    text, turns = (open(start + end, encoding="utf-8", newline="") for end in (".txt", ".turns.csv"))
    here = c["revision"] == known["revision"] and c["quote"] in (None, text.read()[c["start"]:c["end"]])
    themes = {theme for code in parts for name in now["code"][code]["themes"] for theme in up("theme", name)}
    for turn in csv.DictReader(turns):
        who = (known["speakers"].get(turn["speaker"]) or {}).get("respondent")
        if here and who and int(turn["start"]) < c["end"] and c["start"] < int(turn["end"]):
            for row in [("code", part) for part in parts] + [("theme", theme) for theme in themes]:
                said[row] |= set() if now["respondent"].get(who, {}).get("withdrawn") else {who}
rows = [{"kind": of, of + "_id": id, "k": len(who), "respondents": sorted(who)} for (of, id), who in said.items()]
print(json.dumps({"rows": rows}, indent=2))
