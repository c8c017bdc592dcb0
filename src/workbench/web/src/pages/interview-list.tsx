// The interviews that are in: what each holds, how far it is, and the way to it.

import type { TranscriptInfo } from "../api";
import { nameOfFile } from "../interview";
import { say } from "../words";
import { address } from "../frame/route";

export function InterviewList({ transcripts }: { transcripts: TranscriptInfo[] }) {
  return (
    <div class="table-scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{say("pages-list-file")}</th>
            <th scope="col">{say("pages-list-respondents")}</th>
            <th scope="col" class="number">
              {say("pages-list-words")}
            </th>
            <th scope="col" class="number">
              {say("pages-list-codings")}
            </th>
            <th scope="col">{say("pages-list-done")}</th>
          </tr>
        </thead>
        <tbody>
          {transcripts.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={address("read", one.id)}>{nameOfFile(one.file)}</a>
              </th>
              <td>{one.respondents.join(", ")}</td>
              <td class="number">{say("pages-number", { number: one.words })}</td>
              <td class="number">{say("pages-number", { number: one.codings })}</td>
              <td>{one.done.length > 0 ? one.done.join(", ") : <span class="quiet">{say("pages-list-not-done")}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
