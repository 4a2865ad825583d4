// Runs before every unit test: the page is cleaned between tests.
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);
