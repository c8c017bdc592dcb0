// The interviews: bring them in, say who is who, know the respondents, and begin. In this order the first time.

import type { ComponentChildren } from "preact";
import { held } from "../frame/dropping";
import { study } from "../store";
import { say } from "../words";
import { address } from "../frame/route";
import { Arrivals } from "./arrivals";
import { Beginning } from "./beginning";
import { InterviewList } from "./interview-list";
import { Respondents } from "./respondents";
import { Speakers } from "./speakers";

export function Interviews() {
  const known = study.value;
  if (known === null) return null;
  const first = known.transcripts[0];
  return (
    <div class="page interviews" data-dragging={held.value}>
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
