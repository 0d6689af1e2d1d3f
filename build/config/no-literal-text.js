// ESLint rule: words on the screen come from the catalogue (shared/i18n), never from JSX. Marks without a letter are
// fine, and so is what stands on a key of the keyboard (`<Kbd>Enter</Kbd>`).

const letters = /\p{L}{2,}/u;
const spoken = new Set(['alt', 'aria-label', 'helperText', 'label', 'placeholder', 'title']);

/** @type {import('eslint').Rule.RuleModule} */
export const noLiteralText = {
  meta: { type: 'problem', schema: [], messages: { literal: 'Text for people belongs in shared/i18n: {{ text }}' } },
  create(context) {
    /** @param {any} node @param {unknown} text */
    const check = (node, text) => {
      if (typeof text === 'string' && letters.test(text)) context.report({ node, messageId: 'literal', data: { text: text.trim() } });
    };
    return {
      JSXText: (/** @type {any} */ node) => {
        if (!/^kbd$/i.test(node.parent.openingElement?.name.name ?? '')) check(node, node.value);
      },
      'JSXElement > JSXExpressionContainer > Literal': (/** @type {any} */ node) => check(node, node.value),
      JSXAttribute: (/** @type {any} */ node) => {
        if (spoken.has(node.name.name)) check(node, node.value?.value);
      },
    };
  },
};
