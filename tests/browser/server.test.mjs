// The development server's own promises: only its page may call it, only under its own name, with the desktop's policy.
import assert from "node:assert/strict";
import { request } from "node:http";
import { journey } from "./bench.mjs";

/** One raw request: browsers would not let a page choose its host. */
function ask(url, { method = "GET", headers = {}, body } = {}) {
  const { hostname, port } = new URL(url);
  const path = url.slice(url.indexOf("/", "http://".length));
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

journey("a page of another name or origin is turned away", {}, async ({ url }) => {
  const port = new URL(url).port;
  const status = async (headers) => (await ask(url, { headers })).status;
  assert.equal(await status({}), 200);
  assert.equal(await status({ host: `localhost:${port}` }), 200);
  assert.equal(await status({ host: `rebound.test:${port}` }), 403, "a name that points here by DNS");
  assert.equal(await status({ origin: "http://elsewhere.test" }), 403, "a page of another origin");
  const { headers } = await ask(url);
  assert.equal(headers["access-control-allow-origin"], undefined, "no CORS");
});

journey("commands and events want the token of this run", {}, async ({ url }) => {
  const page = (await ask(url)).text;
  const token = /<meta name="bureau-token" content="([0-9a-f]{64})">/.exec(page)?.[1];
  assert.ok(token, "the page carries it");
  const call = (name, headers, body = "{}") =>
    ask(`${url}api/${name}`, { method: "POST", headers: { "x-bureau-window": "test", ...headers }, body });
  assert.equal((await call("app_info", {})).status, 401);
  assert.equal((await call("app_info", { "x-bureau-token": token.replace(/./g, "0") })).status, 401);
  assert.equal((await call("app_info", { "x-bureau-token": token })).status, 200);
  assert.equal((await ask(`${url}events?token=no&window=test`)).status, 401);
  const unknown = await call("no_such_command", { "x-bureau-token": token });
  assert.equal(unknown.status, 400);
  assert.equal(JSON.parse(unknown.text).code, "invalid_request");
  const garbled = await call("app_info", { "x-bureau-token": token }, "not json");
  assert.equal(JSON.parse(garbled.text).code, "invalid_request");
});

journey("the interface comes with the desktop's policy and from its folder only", {}, async ({ url }) => {
  const policy = (await ask(url)).headers["content-security-policy"];
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "object-src 'none'"]) {
    assert.ok(policy.includes(part), `${part} is missing: ${policy}`);
  }
  assert.ok(!policy.includes("unsafe"), policy);
  for (const path of ["../Cargo.toml", "%2e%2e/Cargo.toml", "assets/../../package.json"]) {
    assert.doesNotMatch((await ask(`${url}${path}`)).text, /\[workspace\]|"name"/, path);
  }
});
