import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["assets/built/", "assets/plotly/"] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-shadow": "off",
    },
  },
  { files: ["assets/browser/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["assets/browser/build.js", "tests/javascript/**/*.js"], languageOptions: { globals: globals.node } },
];
