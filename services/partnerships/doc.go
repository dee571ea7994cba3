// Package partnerships holds the groups that broker among their members, their members, how
// they and schools are paid, and the one rule for price and brokerage.
//
// # Partnerships
//
// A partnership is any group that brokers among its members: an alliance, a trust, a
// federation, a local authority, a region, a network. It may have a parent; parents never
// form a circle. A school is a member of a partnership once, and may belong to several.
//
// # Joining
//
// A school joins when its head says yes to a request of the partnership's broker. If no
// head has an account, an operator decides. A request is
//
//	asked → joined, declined, withdrawn, or expired after 30 days
//
// and a partnership has one live request to a school at a time. Every head of the school is
// told when a partnership asks, and when the school joins or leaves. The head can end a
// membership, and the broker can let a member go. A membership gives the partnership no
// power over the school's people. The noun people stands below, so it tells the register
// who calls and which schools have heads: see the interface People.
//
// # Who is paid
//
// A partnership and a school (as Supplier) each have a Payee: an account and a VAT number.
// A change of payee is
//
//	waiting → done, stopped, or replaced by a later one
//
// and a holder has one live change at a time. It is done when a second person with a right
// to it confirms it, or after three days. A first payee waits too. Until then, invoices and
// self-bills carry the old one. All officers are told when a change is asked for, done or
// stopped. Each of them, and an operator, can stop it. The one who asked must still be an
// officer when it takes effect. Events have only the last digits of an account. Why:
// docs/decisions/0013-a-change-of-payee-waits.md.
package partnerships
