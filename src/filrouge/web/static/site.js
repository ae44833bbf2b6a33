// On every page: "/" goes to the search, and styles know that scripts run.
document.documentElement.classList.add("js");

addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("#yasgui")) return;
  event.preventDefault();
  document.getElementById("q").focus();
});
