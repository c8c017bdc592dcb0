// Tables and charts: made at one press, listed by what they are, to look at and to take away.

import type { Said } from "../api";
import { WhoseChoice } from "../codebook/whose";
import { study } from "../store";
import { say } from "../words";
import { made, make, type Made, making, type Product, products } from "./outputs";
import { Problem } from "../frame/problem";

export function Tables() {
  const now = made.value;
  return (
    <div class="page tables">
      <h1>{say("pages-tables-title")}</h1>
      <p class="quiet">{say("pages-tables-about")}</p>
      <div class="field-line">
        <WhoseChoice />
        <button type="button" class="primary" disabled={making.value} onClick={() => void make()}>
          {say(making.value ? "pages-tables-making" : "pages-tables-make")}
        </button>
        <span class="quiet" role="status">
          {now !== null && !making.value && freshness(now)}
        </span>
      </div>
      {now !== null && <Products now={now} />}
    </div>
  );
}

function freshness(now: Made): string {
  const time = now.at.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  return say(study.value?.version === now.version ? "pages-tables-made" : "pages-tables-stale", { time });
}

function Products({ now }: { now: Made }) {
  const charts = products(now.files, (path) => path.startsWith("charts/"));
  const workbook = now.files.find((file) => file.path === "tables.xlsx");
  const tables = products(now.files, (path) => path.startsWith("tables/"));
  const provisional = products(now.files, (path) => path.startsWith("provisional/"));
  const others = products(now.files, (path) => !path.includes("/") && path !== "tables.xlsx");
  return (
    <>
      <Notes notes={now.notes} />
      <section>
        <h2>{say("pages-tables-tables")}</h2>
        {workbook !== undefined && (
          <a class="button" href={addressOf(workbook.path)} download="tables.xlsx">{say("pages-tables-workbook")}</a>
        )}
        <List products={tables} />
      </section>
      <section>
        <h2>{say("pages-tables-charts")}</h2>
        <ul class="charts">
          {charts.map((chart) => (
            <Chart key={chart.path} chart={chart} version={now.version} />
          ))}
        </ul>
      </section>
      {provisional.length > 0 && (
        <section>
          <h2>{say("pages-tables-provisional")}</h2>
          <p class="quiet">{say("pages-tables-provisional-about")}</p>
          <List products={provisional} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{say("pages-tables-checks")}</h2>
          <List products={others} />
        </section>
      )}
      <p class="quiet">
        {say("pages-tables-folder")} <span class="path">{now.folder}</span>
      </p>
    </>
  );
}

/** So many are read where they stand; more are folded, so that the tables stay in sight. */
const FEW = 3;

function Notes({ notes }: { notes: Said[] }) {
  const list = notes.map((said) => <Problem key={said.message} said={said} />);
  if (notes.length <= FEW) return <>{list}</>;
  return (
    <details>
      <summary>{say("pages-tables-notes", { count: notes.length })}</summary>
      {list}
    </details>
  );
}

function List({ products }: { products: Product[] }) {
  return (
    <ul class="products">
      {products.map((product) => (
        <li key={product.path}>
          <span>{titleOf(product.name)}</span>
          <Downloads product={product} />
        </li>
      ))}
    </ul>
  );
}

function Chart({ chart, version }: { chart: Product; version: number }) {
  const drawn = chart.forms.find((form) => form.ending === "svg");
  return (
    <li>
      <figure>
        {/* The version makes the browser fetch what was drawn anew. */}
        {drawn !== undefined && <img src={`${addressOf(drawn.output.path)}?${version}`} alt={titleOf(chart.name)} loading="lazy" />}
        <figcaption>
          <span>{titleOf(chart.name)}</span>
          <Downloads product={chart} />
        </figcaption>
      </figure>
    </li>
  );
}

function Downloads({ product }: { product: Product }) {
  return (
    <span class="downloads">
      {product.forms.map(({ ending, output }) => (
        <a key={ending} href={addressOf(output.path)} download={`${product.name}.${ending}`} aria-label={say("pages-tables-download", { name: titleOf(product.name), ending: formats[ending] ?? ending })}>
          {formats[ending] ?? ending}
        </a>
      ))}
    </span>
  );
}

/** What the forms are called by those who use them. */
const formats: Record<string, string> = { xlsx: "Excel", csv: "CSV", md: "Markdown", json: "JSON", png: "PNG", svg: "SVG" };

const addressOf = (path: string) => `/output/${path.split("/").map(encodeURIComponent).join("/")}`;

const known = ["tally", "matrix", "quotes", "themes", "origin", "codebook", "respondents", "descriptives", "suggestions", "check", "codes", "manifest", "saturation", "saturation-runs", "saturation-estimates", "agreement", "agreement-transcripts", "agreement-pairs", "waves", "shares", "sums"];
const split = ["tally-by", "compare", "codes-by"];

/** What a file is called for people: some are named after the attribute they split by. */
function titleOf(name: string): string {
  if (known.includes(name)) return say(`pages-output-${name}`);
  const kind = split.find((one) => name.startsWith(`${one}-`));
  if (kind === undefined) return name;
  const attribute = name.slice(kind.length + 1);
  const label = study.value?.attributes.find((one) => one.id === attribute)?.label ?? attribute;
  return say(`pages-output-${kind}`, { attribute: label });
}
