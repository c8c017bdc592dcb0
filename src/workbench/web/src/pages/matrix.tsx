// Who says what: codes and themes by respondent, case or transcript, with the words behind every cell beside it.

import { useEffect, useRef, useState } from "preact/hooks";
import * as api from "../api";
import { WhoseChoice } from "../codebook/whose";
import { complain, onDone, study } from "../store";
import { say } from "../words";
import { type Asked, Evidence } from "./evidence";
import { MatrixGrid } from "./matrix-grid";

const units = ["respondents", "cases", "transcripts"] as const;
type Unit = (typeof units)[number];
/** Acts that follow each other closely are counted once. */
const SETTLED = 300;

export function Matrix() {
  const [unit, setUnit] = useState<Unit>("respondents");
  const [by, setBy] = useState<string | null>(study.value?.groups ?? null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const main = useRef<HTMLDivElement>(null);
  const counted = useMatrix(unit, by);
  const close = () => {
    setAsked(null);
    main.current?.querySelector<HTMLElement>("tbody [tabindex='0']")?.focus();
  };
  if (counted === null) return null;

  return (
    <div class="page matrix">
      <div class="matrix-main" ref={main}>
        <h1>{say("pages-matrix-title")}</h1>
        <div class="field-line">
          <label class="field">
            {say("pages-matrix-unit")}
            <select value={unit} onChange={(event) => setUnit(units.find((one) => one === event.currentTarget.value) ?? "respondents")}>
              {units.map((one) => (
                <option key={one} value={one}>
                  {say(`pages-unit-${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {say("pages-matrix-by")}
            <select value={by ?? ""} onChange={(event) => setBy(event.currentTarget.value || null)}>
              <option value="">{say("pages-matrix-ungrouped")}</option>
              {study.value?.attributes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          <WhoseChoice />
        </div>
        {counted.rows.length === 0 || counted.columns.length === 0 ? (
          <div class="empty">
            <p>{say("pages-matrix-none")}</p>
            <a class="button" href="#/read">
              {say("pages-matrix-to-reading")}
            </a>
          </div>
        ) : (
          <>
            <MatrixGrid matrix={counted} open={(row, name) => setAsked({ row, name, unit })} />
            <p class="quiet">{say("pages-matrix-signs")}</p>
            <p class="quiet">{counted.counting}</p>
          </>
        )}
      </div>
      {asked !== null && <Evidence asked={asked} close={close} />}
    </div>
  );
}

/** The matrix as it is now: counted again after every act, here or elsewhere. */
function useMatrix(unit: Unit, by: string | null): api.Matrix | null {
  const [counted, setCounted] = useState<api.Matrix | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer = 0;
    const count = async () => {
      try {
        const answer = await api.matrix(unit, by);
        if (wanted) setCounted(answer);
      } catch (error) {
        complain(error);
      }
    };
    void count();
    const stop = onDone(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void count(), SETTLED);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [unit, by]);
  return counted;
}
