// The interviews: bring them in, say who is who, know the respondents, and begin. In this order the first time.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { study } from "../store";
import { say } from "../words";
import { address } from "../frame/route";
import { Arrivals, bringIn } from "./arrivals";
import { Beginning } from "./beginning";
import { InterviewList } from "./interview-list";
import { Respondents } from "./respondents";
import { Speakers } from "./speakers";

export function Interviews() {
  const dragging = useDroppedFiles((files) => void bringIn(files));
  const known = study.value;
  if (known === null) return null;
  const first = known.transcripts[0];
  return (
    <div class="page interviews" data-dragging={dragging}>
      <h1>{say("pages-interviews-title")}</h1>
      <Step number={1} title={say("pages-interviews-add")}>
        <Arrivals />
        {first !== undefined && <InterviewList transcripts={known.transcripts} />}
      </Step>
      <Step number={2} title={say("pages-speakers-title")}>
        <Speakers />
      </Step>
      <Step number={3} title={say("pages-respondents-title")}>
        <Respondents />
      </Step>
      <Step number={4} title={say("pages-beginning-title")}>
        <Beginning />
      </Step>
      {first !== undefined && (
        <a class="primary" href={address("read", first.id)}>
          {say("pages-interviews-begin")}
        </a>
      )}
    </div>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ComponentChildren }) {
  return (
    <section class="step" aria-labelledby={`step-${number}`}>
      <h2 id={`step-${number}`}>
        <span class="step-number">{number}</span> {title}
      </h2>
      <div class="step-body">{children}</div>
    </section>
  );
}

/** Takes files that are dropped anywhere in the window; tells whether some are held above it. */
function useDroppedFiles(take: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      take(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return dragging;
}
