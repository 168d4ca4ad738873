/** A lint rule for packages/: they may not ask what time it is, nor roll dice. */

const time =
  "Time is an argument here (milliseconds since 1970): with a clock inside, an answer could not be replayed.";
const chance =
  "Chance is an argument here (a seeded random from std): with dice inside, a choice could not be replayed.";

const timeAndChanceAreArguments = {
  create(context) {
    return {
      NewExpression(node) {
        if (isName(node.callee, "Date") && node.arguments.length === 0) context.report({ node, message: time });
      },
      CallExpression(node) {
        if (isName(node.callee, "Date")) context.report({ node, message: time });
      },
      MemberExpression(node) {
        if (isMember(node, "Date", "now") || isName(node.object, "performance"))
          context.report({ node, message: time });
        if (isMember(node, "Math", "random") || isName(node.object, "crypto"))
          context.report({ node, message: chance });
      },
    };
  },
};

function isName(node, name) {
  return node.type === "Identifier" && node.name === name;
}

function isMember(node, object, property) {
  return isName(node.object, object) && (node.property.name === property || node.property.value === property);
}

export default { meta: { name: "pure" }, rules: { "time-and-chance-are-arguments": timeAndChanceAreArguments } };
