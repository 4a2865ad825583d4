// A list without pages when reading the next rows fails: the rows that are here stay, and it is asked again by scrolling.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { apiError, standIn } from "../../../../test/engine";
import { EVERYTHING } from "./filter/parts";
import { ENDLESS } from "./listState";
import { useListData } from "./useListData";
import { useView } from "./view";

const STATE = { page: 1, perPage: ENDLESS, sort: [], filter: EVERYTHING, search: "" };

it("rows stay when those after them cannot be read", async () => {
  let busy = true;
  const engine = standIn({
    records_count: () => ({ total: 300, exact: true, elapsed_ms: 0 }),
    records_list: async ({ page }: { page: number }) => {
      // Longer than one drawing, as an engine.
      await new Promise((resolve) => setTimeout(resolve));
      if (page > 1 && busy) throw apiError("file_busy");
      const rows = Array.from({ length: 100 }, (_, at) => ({
        key: page * 100 + at,
        display: "",
        values: {},
        labels: {},
      }));
      return { rows, page, per_page: 100, more: page < 3, elapsed_ms: 0 };
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { result } = renderHook(
    () => {
      const view = useView();
      return { view, ...useListData("track", STATE, { known: true, view, held: false }) };
    },
    { wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> },
  );
  const list = () => result.current.list;
  await waitFor(() => expect(list().rows).toHaveLength(100));
  act(() => result.current.view.set(70, 90));
  await waitFor(() => expect(engine.count("records_list")).toBe(2));
  expect(list().rows, "nothing is taken away").toHaveLength(100);
  expect(list().error).toBeNull();
  const again = waitFor(() => expect(engine.count("records_list")).toBeGreaterThan(2), { timeout: 200 });
  await expect(again, "nor asked over and over").rejects.toThrow();

  busy = false;
  act(() => result.current.view.set(71, 91));
  await waitFor(() => expect(list().rows).toHaveLength(200));
});

it("a list of which nothing could be read says why", async () => {
  standIn({
    records_list: () => {
      throw apiError("file_busy");
    },
    records_count: () => ({ total: 300, exact: true, elapsed_ms: 0 }),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { result } = renderHook(() => useListData("track", STATE, { known: true, view: useView(), held: false }), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  await waitFor(() => expect(result.current.list.error?.api.code).toBe("file_busy"));
});
