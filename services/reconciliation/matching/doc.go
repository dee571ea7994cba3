// Package matching says which documents a line of a bank statement is for, and why. It is pure:
// lines, documents, rules and remittance advices go in, links and candidates come out.
//
//	Known ─New─> Book ─Match(lines)──────> Answers: linked by itself, or candidates, best first
//	                  ─Candidates(line)──> the same for one line, for the desk
//
// Three facts speak for a document, each with its sentence:
//
//	reference   the text cites exactly one open document: by its number, however it is written
//	amount      what is owed, to the penny
//	payer       learnt before, or the name agrees as banks cut it, and nothing contradicts
//
// What holds:
//
//   - A line links by itself only where all three hold, no other line claims the document, it is
//     not dated before the issue, and no later line takes it back; or where a remittance advice
//     names the documents, the payer agrees and every sum does; or where a rule says so.
//   - Everything else is a proposal. Amount alone proposes nothing.
//   - Links never add up to more than the line, nor to more than a document owes.
//   - The order of what goes in changes nothing of what comes out.
//   - A question is bounded in steps, not in time, so that it has one answer.
//
// reading reads the texts, names compares the names; neither knows a document.
package matching
