// Starts the window: styles, then the app.
import "./styles/tokens.css";
import "./styles/base.css";

import { createRoot } from "react-dom/client";
import { App } from "./app/App";

// A column may be called so: what is put under that name is a value like any other, and no prototype.
Reflect.deleteProperty(Object.prototype, "__proto__");

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
