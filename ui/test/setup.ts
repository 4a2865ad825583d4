// Runs before every unit test: the page is cleaned between tests, and a busy computer is waited for.
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

configure({ asyncUtilTimeout: 60_000 });
afterEach(cleanup);
