// Sign-in: one message for every refusal, a lock-out that counts, and a password that does not stay.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { apiError, standIn } from "../../../test/engine";
import { draw } from "../../../test/render";
import { SignInForm } from "./SignInForm";

async function tryWith(password: string) {
  await userEvent.type(screen.getByLabelText("Email"), "a@example.com");
  await userEvent.type(screen.getByLabelText("Password"), `${password}{Enter}`);
}

describe("sign-in", () => {
  it("sends what was typed by Enter", async () => {
    const engine = standIn({ sign_in: () => ({ id: "1", email: "a@example.com", name: "A", is_admin: true }) });
    draw(<SignInForm />);
    await tryWith("correct horse");
    expect(engine.calls).toContainEqual({
      name: "sign_in",
      req: { email: "a@example.com", password: "correct horse" },
    });
  });

  it("a refusal is said once, the password is emptied and has the focus", async () => {
    standIn({
      sign_in: () => {
        throw apiError("invalid_credentials");
      },
    });
    draw(<SignInForm />);
    await tryWith("wrong");
    expect((await screen.findByRole("alert")).textContent).toContain("Invalid credentials");
    const field = screen.getByLabelText<HTMLInputElement>("Password");
    expect(field.value).toBe("");
    expect(document.activeElement).toBe(field);
  });

  it("a lock-out says how long, and nothing is sent meanwhile", async () => {
    const engine = standIn({
      sign_in: () => {
        throw apiError("too_many_attempts", { params: { seconds: "30" } });
      },
    });
    draw(<SignInForm />);
    await tryWith("wrong");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Try again in \d+ s/);
    await userEvent.type(screen.getByLabelText("Password"), "again{Enter}");
    expect(engine.count("sign_in")).toBe(1);
  });
});
