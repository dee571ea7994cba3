// Package trial reconciles a folder (package set) as a finance officer would: by the use-cases themselves, in a store
// of its own that is removed afterwards. So it shows what the desk shows, and nothing that the desk does not.
//
//	folder ─set.Read─> Set ─Run─> schools, sellers and payers
//	                             invoices, as they stood before (billing.BringIn), credit notes, write-offs
//	                             earlier payments and rules: lines of an earlier statement that a person linked
//	                             bank accounts and statements, remittance advices
//	                             the job that links alone
//	                             ─> set.Answer for each line: its links, or the desk's candidates
//
// The clock stands at the day after the last line, or the last invoice.
package trial
