// What a coding says about its code: supports, opposes or mixed; asked for or of one's own accord.

import type { Polarity, Prompting } from "../api";
import { Keycap } from "../frame/keycap";
import { signs } from "../reader/signs";
import { say } from "../words";

const polarities: readonly Polarity[] = ["supports", "opposes", "mixed"];
const promptings = ["spontaneous", "prompted"] as const;

interface JudgementProps {
  polarity: Polarity;
  prompting: Prompting;
  disabled?: boolean;
  /** Whether plain keys do the same. */
  keys?: boolean;
  onChange: (polarity: Polarity, prompting: Prompting) => void;
}

export function JudgementChoice({ polarity, prompting, disabled = false, keys = false, onChange }: JudgementProps) {
  return (
    <div class="judgement">
      <div class="choices" role="group" aria-label={say("workbench-polarity")}>
        {polarities.map((one) => (
          <button key={one} type="button" disabled={disabled} aria-pressed={one === polarity} onClick={() => onChange(one, prompting)}>
            <span class="sign" aria-hidden="true">{signs[one]}</span> {say(`workbench-${one}`)}
          </button>
        ))}
        {keys && <Keycap id="polarity" />}
      </div>
      <div class="choices" role="group" aria-label={say("workbench-prompting")}>
        {promptings.map((one) => (
          <button key={one} type="button" disabled={disabled} aria-pressed={one === prompting} onClick={() => onChange(polarity, one === prompting ? null : one)}>
            {say(`workbench-${one}`)}
          </button>
        ))}
        {keys && <Keycap id="prompting" />}
      </div>
    </div>
  );
}
