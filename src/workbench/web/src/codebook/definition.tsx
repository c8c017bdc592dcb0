// What a code means: definition, what counts, what does not, an example.

import type { Code } from "../api";
import { say } from "../words";

const parts = ["definition", "include", "exclude", "example"] as const;

export function Definition({ code }: { code: Code }) {
  const written = parts.filter((part) => code[part] !== null && code[part] !== "");
  if (written.length === 0) return <p class="quiet">{say("workbench-no-definition")}</p>;
  return (
    <dl class="definition">
      {written.map((part) => (
        <div key={part}>
          <dt>{say(`workbench-${part}`)}</dt>
          <dd class={part === "example" ? "serif" : undefined}>{code[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
