// The beginning of the models over screens that are long in coming: what is drawn is an address behind.
import { act, render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { standIn } from "../../test/engine";
import { field, trackModel } from "../../test/models";
import { App } from "./App";
import { router } from "./router";

const screens = vi.hoisted(() => {
  const held = () => {
    let come = () => {};
    const there = new Promise<void>((resolve) => {
      come = resolve;
    });
    return { there, come: () => come() };
  };
  return { list: held(), people: held() };
});

vi.mock("@/views/ModelView", async () => {
  await screens.list.there;
  return { ModelView: () => <p>the list</p> };
});
vi.mock("@/views/UsersView", async () => {
  await screens.people.there;
  return { UsersView: () => <p>the people</p> };
});

const APP = {
  version: "0.1.0",
  platform: "linux",
  preferences: { theme: "system", language: "en", density: "comfortable", zoom: 100 },
  workspace: {
    name: "c",
    path: "c",
    enabled: true,
    read_only: false,
    viewing: null,
    user: { id: "1", email: "a@b.org", name: "Ana", is_admin: true },
  },
};
const ALL = ["view", "add", "edit", "delete"];

it("shows nothing where something else will stand", async () => {
  const engine = standIn({
    app_info: () => APP,
    models_list: () => [trackModel([field("Name")])],
    ours_may: () => ({ users: ALL, roles: ALL }),
    people_list: () => [],
    roles_list: () => [],
    records_count: () => ({ total: 3, exact: true, elapsed_ms: 1 }),
  });
  const models = engine.hold("models_list", () => true);
  const ours = engine.hold("ours_may", () => true);
  router.history.replace("/models");
  const { unmount } = render(<App />);
  await screen.findByRole("navigation", { name: "Models" });
  const links = () => screen.queryAllByRole("link").map((link) => link.textContent?.replace(/\d+$/, ""));
  await waitFor(() => expect(models.waiting()).toBe(true));
  expect(links()).toEqual([]);
  models.release();
  await screen.findByRole("link", { name: /^Tracks/ });
  await waitFor(() => expect(ours.waiting()).toBe(true));
  expect(links().slice(1), "what is ours comes at once").toEqual([]);
  ours.release();
  await screen.findByRole("link", { name: /^Users/ });
  expect(links().slice(1)).toEqual(["Users", "Roles", "Settings"]);
  unmount();
});

it("calls nobody back who is on the way elsewhere", async () => {
  let labels = "Tracks";
  const engine = standIn({
    app_info: () => APP,
    models_list: () => [trackModel([field("Name")], { label: labels })],
    records_count: () => ({ total: 3, exact: true, elapsed_ms: 1 }),
  });
  router.history.replace("/models");
  render(<App />);
  await waitFor(() => expect(router.history.location.pathname).toBe("/models/track"));
  await act(async () => {
    void router.navigate({ to: "/users" });
  });
  expect(router.history.location.pathname).toBe("/users");
  labels = "Records";
  const asked = engine.count("models_list");
  await act(async () => engine.send({ type: "models_changed" }));
  await waitFor(() => expect(engine.count("models_list")).toBe(asked + 1));
  await screen.findByText("Records");
  await act(async () => screens.list.come());
  expect(router.history.location.pathname).toBe("/users");
  screens.people.come();
  await screen.findByText("the people");
});
