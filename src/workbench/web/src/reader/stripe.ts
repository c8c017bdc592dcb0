// One stripe: its colour tells the theme, its pattern the code, hatching that it is only a suggestion.

import type { Pattern } from "../api";

export interface Stripe {
  left: number;
  top: number;
  height: number;
  colour: string;
  pattern: Pattern | "suggested";
  page: string;
  ink: string;
  focus: boolean;
}

const WIDTH = 6;
const ROUND = 1.5;

export function drawStripe(context: CanvasRenderingContext2D, stripe: Stripe): void {
  const { left, top, height, pattern } = stripe;
  const x = left + 1.5;
  context.save();
  context.beginPath();
  context.roundRect(x, top, WIDTH, height, ROUND);
  if (stripe.focus) {
    context.strokeStyle = stripe.ink;
    context.lineWidth = 3;
    context.stroke();
  }
  context.clip();
  context.fillStyle = pattern === "suggested" || pattern === "dash" ? stripe.page : stripe.colour;
  context.fillRect(x, top, WIDTH, height);
  texture(context, stripe, x);
  context.restore();
}

function texture(context: CanvasRenderingContext2D, { top, height, colour, pattern, page }: Stripe, x: number): void {
  if (pattern === "double") {
    context.fillStyle = page;
    context.fillRect(x + 2, top, 2, height);
  } else if (pattern === "dash") {
    context.fillStyle = colour;
    for (let y = 0; y < height; y += 6) context.fillRect(x, top + y, WIDTH, 4);
  } else if (pattern === "dots") {
    context.fillStyle = page;
    context.beginPath();
    for (let y = 3.5; y < height; y += 6) {
      context.moveTo(x + 3, top + y);
      context.arc(x + 3, top + y, 1.5, 0, 2 * Math.PI);
    }
    context.fill();
  } else if (pattern === "suggested") {
    hatch(context, x, top, height, colour);
  }
}

function hatch(context: CanvasRenderingContext2D, x: number, top: number, height: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let y = 0; y < height + WIDTH; y += 4) {
    context.moveTo(x, top + y);
    context.lineTo(x + WIDTH, top + y - WIDTH);
  }
  context.rect(x + 0.5, top + 0.5, WIDTH - 1, height - 1);
  context.stroke();
}
