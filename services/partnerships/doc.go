// Package partnerships holds the groups that broker among their members: who is a member,
// and the one rule for price and brokerage.
//
// # Partnerships
//
// A partnership is an alliance, a trust, a federation, a local authority, a region or a
// network.
//
//   - Its name is taken once.
//   - It may have a parent; parents never form a circle. Only a broker of both, or an
//     operator, gives it one.
//   - A school is a member of a partnership once, and may belong to several.
//   - Everybody may see a partnership's name, where its schools are and how many they are,
//     in the directory; never its members, terms or people.
//
// # Requests to join
//
// A school joins when its head says yes to a request of the partnership's broker. If no
// head has an account, an operator decides. A Request is
//
//	asked → joined, declined, withdrawn or expired
//
//	  - A partnership has one live request to a school at a time.
//	  - It expires after 30 days. After it was declined, the partnership asks again in 30
//	    days; after it was withdrawn, in one day.
//	  - Every head of the school is told when a partnership asks, and when the school joins
//	    or leaves.
//	  - The head can end a membership, and the broker can let a member go.
//	  - A membership gives the partnership no power over the school's people.
//
// Why: docs/decisions/0006-joining-is-the-schools-to-say.md. The noun people stands below.
// So it tells this one who calls, and which schools have heads: see the interface People.
//
// # Price and brokerage
//
// Brokerage.HalfDay works out one half-day, and is the only place where price and brokerage
// are rounded. Each Quote, VAT, invoice and self-bill is that times half-days. So any split
// of half-days comes to the same sum. Brokerage.Quote quotes on present terms; an
// agreement keeps the HalfDay of its day. Why: docs/decisions/0003-one-price.md.
package partnerships
