import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const restricted = [
  { selector: "TSEnumDeclaration", message: "Write a union of string literals or a zod enum." },
  { selector: "ExportDefaultDeclaration", message: "Export by name, so that a search finds it." },
];

export default defineConfig(
  {
    ignores: [
      "**/dist/**",
      "**/node_modules/**",
      ".build/**",
      "**/.svelte-check/**",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-depth": ["error", 3],
      "max-params": ["error", 3],
      complexity: ["error", { max: 8, variant: "modified" }],
      "no-restricted-syntax": ["error", ...restricted],
      "no-console": "error",
      eqeqeq: "error",
      "svelte/no-at-html-tags": "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"] },
    },
    rules: {
      // The linter sees a component as a function, and would count its markup.
      "max-lines-per-function": "off",
      // Props are declared with let, so that $props can be reassigned by the parent.
      "prefer-const": "off",
    },
  },
  { files: ["**/*.test.ts", "e2e/**"], rules: { "max-lines-per-function": "off" } },
  {
    files: ["*.{js,cjs,mjs,ts}", "scripts/**", "e2e/playwright.config.ts"],
    rules: { "no-restricted-syntax": "off", "no-console": "off" },
  },
  // The build scripts are plain JavaScript, so that they run before anything is installed.
  { files: ["**/*.{js,cjs,mjs}"], extends: [tseslint.configs.disableTypeChecked] },
);
