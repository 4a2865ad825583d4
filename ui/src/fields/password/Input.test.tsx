// A new password: typed twice, or left as it is.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { WireValue } from "@/ipc";
import { standIn } from "../../../test/engine";
import { field } from "../../../test/models";
import { draw } from "../../../test/render";
import type { Edit, Parsed } from "../types";
import { password } from ".";

const secret = { $secret: "bcrypt" };
const of = field("Password", { kind: "password", widget: "password" });
const read = (edit: Edit | undefined, base: WireValue): Parsed | undefined =>
  edit?.by === "text" ? password.parse(edit.text, { field: of, language: "en", base }) : undefined;

function Form({ base, on }: { base: WireValue; on: (edit: Edit) => void }) {
  const [edit, setEdit] = useState<Edit>();
  return (
    <password.Input
      field={of}
      model="person"
      base={base}
      baseLabel={undefined}
      edit={edit}
      onEdit={(next) => {
        setEdit(next);
        on(next);
      }}
      onBlur={() => {}}
      frame={{ label: "Password", required: false }}
    />
  );
}

describe("a new password", () => {
  it("is what was typed twice", async () => {
    standIn({ password_check: () => ({ score: 3, length: 5 }) });
    const edits: Edit[] = [];
    draw(<Form base={secret} on={(edit) => edits.push(edit)} />);
    const group = screen.getByRole("group", { name: "Password" });
    expect(group.textContent).toContain("Left empty, the password stays as it is.");
    const [first, second] = ["New password", "Repeat it"].map((label) =>
      screen.getByLabelText<HTMLInputElement>(label),
    );
    if (!first || !second) throw new Error("two boxes");
    expect([first.type, second.type]).toEqual(["password", "password"]);
    await userEvent.type(first, "salt&");
    expect(read(edits.at(-1), secret)).toEqual({ ok: false, problem: "passwords_differ" });
    await userEvent.type(second, "salt&");
    expect(read(edits.at(-1), secret)).toEqual({ ok: true, value: { $password: "salt&" } });
    await screen.findByRole("meter", { name: "Strength of the password" });
    await userEvent.click(screen.getAllByRole("button", { name: "Show password" })[0] as HTMLElement);
    expect(first.type).toBe("text");
  });

  it("is none when nothing is typed", async () => {
    standIn({ password_check: () => ({ score: 0, length: 1 }) });
    const edits: Edit[] = [];
    draw(<Form base={secret} on={(edit) => edits.push(edit)} />);
    await userEvent.type(screen.getByLabelText("New password"), "a{Backspace}");
    expect(read(edits.at(-1), secret)).toEqual({ ok: true, value: secret });
    expect(read(edits.at(-1), null), "of a new record").toEqual({ ok: true, value: null });
  });
});
