// Package names compares the name that a bank prints with the names of parties: which words of
// a name tell it apart, which stand in a text, and whose name fits the text better.
//
//	Index ─Add─> one name for each party; its words, and how rare each is among the names
//	Index.Read(tokens) ─> Text ─Fit(party)─> Fit: what agrees, what contradicts
//	                           ─Find───────> the parties whose names the text has
package names
