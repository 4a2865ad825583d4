// Sign-in: one message for every refusal, a lock-out that counts, and a password that does not stay.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { apiError, standIn } from "../../../test/engine";
import { draw } from "../../../test/render";
import { SignInWays } from "./SignInWays";

async function tryWith(password: string) {
  await userEvent.type(screen.getByLabelText("Email"), "a@example.com");
  await userEvent.type(screen.getByLabelText("Password"), `${password}{Enter}`);
}

describe("sign-in", () => {
  it("sends what was typed by Enter", async () => {
    const engine = standIn({ sign_in: () => ({ id: "1", email: "a@example.com", name: "A", is_admin: true }) });
    draw(<SignInWays />);
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
    draw(<SignInWays />);
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
    draw(<SignInWays />);
    await tryWith("wrong");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Try again in \d+ s/);
    await userEvent.type(screen.getByLabelText("Password"), "again{Enter}");
    expect(engine.count("sign_in")).toBe(1);
  });
});

describe("sign-in with a code", () => {
  const strong = { score: 3, length: 20, long_enough: true, uncommon: true, impersonal: true, acceptable: true };

  async function byCode(code: string, password: string) {
    await userEvent.type(screen.getByLabelText("Email"), "a@example.com");
    await userEvent.click(screen.getByRole("button", { name: "I have a code" }));
    await userEvent.type(await screen.findByLabelText("Code"), code);
    await userEvent.type(screen.getByLabelText("New password"), `${password}{Enter}`);
  }

  it("sends the code and the new password for the e-mail that was typed before", async () => {
    const user = { id: "1", email: "a@example.com", name: "A", is_admin: false };
    const engine = standIn({ sign_in_code: () => user, password_check: () => strong });
    draw(<SignInWays />);
    await byCode("ABCD-EFGH", "seven green bottles");
    const req = { email: "a@example.com", code: "ABCD-EFGH", password: "seven green bottles" };
    expect(engine.calls).toContainEqual({ name: "sign_in_code", req });
  });

  it("a refusal says neither what was wrong nor who exists, and keeps the new password", async () => {
    standIn({
      sign_in_code: () => {
        throw apiError("invalid_credentials");
      },
      password_check: () => strong,
    });
    draw(<SignInWays />);
    await byCode("ABCD", "seven green bottles");
    expect((await screen.findByRole("alert")).textContent).toContain("Check the email and the code");
    expect(screen.getByLabelText<HTMLInputElement>("New password").value).toBe("seven green bottles");
    expect(document.activeElement).toBe(screen.getByLabelText("Code"));
  });

  it("a password that is not accepted is said at its field", async () => {
    standIn({
      sign_in_code: () => {
        throw apiError("invalid_input", { problems: [{ field: "password", code: "too_common", params: {} }] });
      },
      password_check: () => strong,
    });
    draw(<SignInWays />);
    await byCode("ABCD-EFGH", "password");
    await screen.findByText("This is a common password. Choose another");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText("New password"));
  });

  it("a lock-out holds here too", async () => {
    const engine = standIn({
      sign_in_code: () => {
        throw apiError("too_many_attempts", { params: { seconds: "30" } });
      },
      password_check: () => strong,
    });
    draw(<SignInWays />);
    await byCode("ABCD", "seven green bottles");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Try again in \d+ s/);
    await userEvent.type(screen.getByLabelText("Code"), "{Enter}");
    expect(engine.count("sign_in_code")).toBe(1);
  });
});
