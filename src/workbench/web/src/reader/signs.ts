// The signs for what a coding says about its code: a sign and not a colour.

import type { Polarity } from "../api";

export const signs: Record<Polarity, string> = { supports: "+", opposes: "−", mixed: "±" };
