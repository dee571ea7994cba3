// Package parties names who sells, pays and is paid: a school, a partnership, or an outside payer,
// such as a trust or a local authority.
//
// Books, documents and accounts name a party by its Ref, which is the same everywhere and never
// changes.
package parties
