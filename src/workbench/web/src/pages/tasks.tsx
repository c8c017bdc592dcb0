// The five tasks of the sample study: a small list, ticked by doing, put away when one likes.

import { prefer } from "../frame/prefer";
import { home } from "../store";
import { say } from "../words";
import { isDone, tasks } from "./task-list";

export function Tasks() {
  if (home.value?.preferences.tasks == null) return null;
  const ready = tasks.filter(isDone).length;
  const next = tasks.find((task) => !isDone(task));
  return (
    <section class="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{say("pages-tasks-title")}</h2>
      <p class="quiet" role="status">
        {next === undefined ? say("pages-tasks-ready") : say("pages-tasks-at", { ready, total: tasks.length })}
      </p>
      <ol>
        {tasks.map((task) => (
          <li key={task} class={task === next ? undefined : "hidden-label"} data-done={isDone(task)} aria-current={task === next ? "step" : undefined}>
            <span class="tick" aria-hidden="true">
              {isDone(task) ? "✓" : "○"}
            </span>
            <span>
              {say(`pages-task-${task}`)}
              {isDone(task) && ` (${say("pages-task-done")})`}
              {task === next && <span class="quiet task-how">{say(`pages-task-${task}-how`)}</span>}
            </span>
          </li>
        ))}
      </ol>
      <button type="button" class="plain" onClick={() => void prefer({ tasks: null })}>
        {say("pages-tasks-hide")}
      </button>
    </section>
  );
}
