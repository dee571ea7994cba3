package billing

import (
	"cmp"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// DocumentKind is a kind of document.
type DocumentKind string

// The kinds of documents.
const (
	AnInvoice   DocumentKind = "invoice"
	ASelfBill   DocumentKind = "self_bill"
	ACreditNote DocumentKind = "credit_note"
)

// Document is what a list of documents of every kind says of one.
type Document struct {
	Kind       DocumentKind
	ID         string
	Number     string
	IssuedAt   time.Time
	Issuer     parties.Ref // who drew it up
	IssuerName string
	ToName     string // the payer; of a self-bill and its credit notes the home school
	SchoolName string // that was supported; "" on an invoice of brokerage
	LeaderName string
	Orders     string // order numbers
	Of         string // of a credit note: the number of what it takes back from
	State      State  // "" of a credit note
	Total      money.Amount
	Owed       money.Amount
}

// DocumentsInput says which documents are looked for: those of one kind, or of any where it is "".
type DocumentsInput struct {
	Party  parties.Ref // that issued them, has them to pay, or is owed for them
	Kind   DocumentKind
	Owed   bool // only those on which something is owed
	Find   Find
	Cursor string
	Limit  int
}

// mostInFile is how many documents a file may have.
const mostInFile = 5000

// position is where a document stands among others, the newest first.
type position struct {
	at time.Time
	id string
}

func (d Document) position() position { return position{d.IssuedAt, d.ID} }

// compare says which comes first: the later, and of one second that with the higher id.
func (p position) compare(other position) int {
	return cmp.Or(other.at.Compare(p.at), cmp.Compare(other.id, p.id))
}

// cursor is the position as text.
func (p position) cursor() string { return p.at.UTC().Format(time.RFC3339) + "." + p.id }

// positionOf reads a cursor; the zero position, which is none, of "".
func positionOf(cursor string) (position, error) {
	if cursor == "" {
		return position{}, nil
	}
	when, id, found := strings.Cut(cursor, ".")
	at, err := time.Parse(time.RFC3339, when)
	if !found || id == "" || err != nil {
		return position{}, docdb.ErrBadCursor
	}
	return position{at, id}, nil
}

func documentOf(i Invoice) (Document, error) {
	owed, err := i.Owed()
	return Document{
		Kind: AnInvoice, ID: i.ID, Number: i.Number, IssuedAt: i.IssuedAt, Issuer: i.Issuer, IssuerName: i.IssuerName,
		ToName: i.PayerName, SchoolName: i.BuyerName, LeaderName: i.LeaderName, Orders: i.Orders(), State: i.State,
		Total: i.Total, Owed: owed,
	}, err
}

// documentOfBill is the row of a self-bill of an invoice.
func documentOfBill(b SelfBill, i Invoice) Document {
	return Document{
		Kind: ASelfBill, ID: b.ID, Number: b.Number, IssuedAt: b.IssuedAt, Issuer: b.Issuer, IssuerName: b.IssuerName,
		ToName: b.HomeName, SchoolName: i.BuyerName, LeaderName: b.LeaderName, Orders: b.orders(i),
		State: State(b.Standing()), Total: b.Total, Owed: b.Owed(),
	}
}

// documentOfNote is the row of a credit note of an invoice, or of a self-bill of it.
func documentOfNote(n CreditNote, i Invoice, b SelfBill) Document {
	d := Document{
		Kind: ACreditNote, ID: n.ID, Number: n.Number, IssuedAt: n.IssuedAt, Issuer: n.Issuer, IssuerName: i.IssuerName,
		ToName: i.PayerName, SchoolName: i.BuyerName, LeaderName: i.LeaderName, Orders: i.Orders(), Of: i.Number,
		Total: n.Total, Owed: money.Amount{Currency: n.Total.Currency},
	}
	if b.ID != "" {
		d.IssuerName, d.ToName, d.LeaderName, d.Orders, d.Of = b.IssuerName, b.HomeName, b.LeaderName, b.orders(i), b.Number
	}
	return d
}
