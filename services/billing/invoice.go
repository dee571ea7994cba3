package billing

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
	"lateral/services/register"
)

// State says how much of an invoice is paid.
type State string

// The states of an invoice.
const (
	Issued   State = "issued"
	PartPaid State = "part_paid"
	Paid     State = "paid"
	Credited State = "credited"

	WrittenOff State = "written_off"
)

// InvoiceSteps are the steps of an invoice. A credit note of a part changes the state only where
// nothing is owed any more.
var InvoiceSteps = states.Of(states.Steps[State]{
	Issued: {"pay in part": PartPaid, "pay": Paid, "credit": Credited, "write off": WrittenOff},
	PartPaid: {
		"pay in part": PartPaid, "pay": Paid, "settle by credit": Paid, "credit": Credited,
		"take back": Issued, "take back in part": PartPaid, "write off": WrittenOff,
	},
	Paid:       {"credit": Credited, "take back": Issued, "take back in part": PartPaid},
	Credited:   {},
	WrittenOff: {"owe again": Issued, "owe again in part": PartPaid},
})

// Invoice is what a payer owes: for visits at a school, or for the brokerage of such an invoice.
type Invoice struct {
	docdb.Meta
	Number        string        `json:"number"`         // "INV-000123", gapless within the issuer
	Issuer        parties.Ref   `json:"issuerId"`       // who sells, in whose book it stands
	IssuerName    string        `json:"issuerName"`     // names as on the day
	Payee         parties.Payee `json:"payee,omitzero"` // as on the day
	Payer         parties.Ref   `json:"payer"`
	PayerName     string        `json:"payerName"`
	PayerAddress  []string      `json:"payerAddress"`
	BuyerURN      register.URN  `json:"buyerUrn,omitempty"` // the school that was supported; "" on an invoice of brokerage
	BuyerName     string        `json:"buyerName,omitempty"`
	HomeURN       register.URN  `json:"homeUrn"` // of the leader
	AgreementID   string        `json:"agreementId"`
	AgreementRef  string        `json:"agreementRef"`       // of all its agreements, as people read them
	EnquiryID     string        `json:"enquiryId"`          // the thread that it comes from
	LeaderName    string        `json:"leaderName"`         // of all its leaders, as people read them
	Deals         []Deal        `json:"deals,omitempty"`    // where agreements share it: all of them, the first above too
	Internal      bool          `json:"internal,omitempty"` // issuer and payer are one legal person: no VAT
	PurchaseOrder string        `json:"purchaseOrder,omitempty"`
	// numbers of earlier invoices that were issued without the order
	OrderCovers []string `json:"orderCovers,omitempty"`
	Lines       []Line   `json:"lines"`
	Sums
	Paid         money.Amount `json:"paid"`
	Credited     money.Amount `json:"credited,omitzero"`  // with VAT, by all credit notes
	OnAccount    money.Amount `json:"onAccount,omitzero"` // paid, and not owed any more since it was credited
	State        State        `json:"state"`
	Unpaid       bool         `json:"unpaid,omitempty"` // issued or part paid
	IssuedAt     time.Time    `json:"issuedAt"`
	IssuedBy     string       `json:"issuedBy"` // account, or "system"
	DueOn        date.Day     `json:"dueOn"`    // 2006-01-02
	PaidAt       *time.Time   `json:"paidAt,omitempty"`
	SelfBillID   string       `json:"selfBillId,omitempty"`   // of what its issuer owes the home school
	MoreBills    []string     `json:"moreBills,omitempty"`    // likewise, of other home schools
	BrokerageID  string       `json:"brokerageId,omitempty"`  // the invoice of the brokerage on it
	BrokerageOf  string       `json:"brokerageOf,omitempty"`  // the invoice whose brokerage this is
	CreditNoteID string       `json:"creditNoteId,omitempty"` // the last
	Notices      []PaidNotice `json:"notices,omitempty"`      // payments that the buyer reported

	Gateway  Dispatch      `json:"gateway,omitzero"` // zero until it is sent by one
	Overpaid []Overpayment `json:"overpaid,omitempty"`

	Movements []Movement `json:"movements,omitempty"` // by the gateway itself

	Queries   []Query      `json:"queries,omitempty"`   // of the payer, the oldest first
	WriteOffs []WriteOff   `json:"writeOffs,omitempty"` // the oldest first
	Forgone   money.Amount `json:"forgone,omitzero"`    // by the write-off that stands
	// when one was last made or undone
	WriteOffAt *time.Time `json:"writeOffAt,omitempty"`
	Reminders  []Reminder `json:"reminders,omitempty"` // that the payer got, the oldest first

	BroughtIn bool `json:"broughtIn,omitempty"` // issued elsewhere, before the seller came (BringIn)

	Electronic *Electronic `json:"electronic,omitempty"` // as on the day; the oldest have none, nor what was brought in
}

// ForAnother says whether somebody else pays for the school that was supported.
func (i Invoice) ForAnother() bool { return i.BuyerURN != "" && i.Payer != parties.School(i.BuyerURN) }

// Owed is the sum still to be paid: the total less what was credited, what was paid, without what
// went to the payer's account, and what was written off.
func (i Invoice) Owed() (money.Amount, error) {
	if i.State == Credited {
		return money.Pence(0), nil
	}
	var e errs
	owed := e.sub(e.sub(i.Total, i.CreditedSum()), e.sub(i.Paid, i.OnAccount))
	if !i.Forgone.IsZero() {
		owed = e.sub(owed, i.Forgone)
	}
	return owed, e.err
}

// CreditedSum is what all credit notes took back, with VAT.
func (i Invoice) CreditedSum() money.Amount {
	if i.State == Credited {
		return i.Total // the oldest say no sum
	}
	return money.Amount{Pence: i.Credited.Pence, Currency: i.Total.Currency}
}

// Overdue says whether the invoice was due before the day and is still unpaid.
func (i Invoice) Overdue(on time.Time) bool {
	return i.overdue(date.On(on))
}

func (i Invoice) overdue(today date.Day) bool { return i.Unpaid && i.DueOn < today }

// PaidNotice is a buyer's word that it paid, so that the issuer looks for the
// money.
type PaidNotice struct {
	On        date.Day  `json:"on"` // 2006-01-02
	Reference string    `json:"reference"`
	By        string    `json:"by"` // account
	At        time.Time `json:"at"`

	Paid money.Amount `json:"paid,omitzero"` // of the invoice, as recorded then; the oldest notices have none
}

// SelfBill is what the issuer owes the leader's home school.
type SelfBill struct {
	docdb.Meta
	Number        string       `json:"number"`   // "SB-000045", gapless within the issuer
	Issuer        parties.Ref  `json:"issuerId"` // who drew it up, in whose book it stands
	IssuerName    string       `json:"issuerName"`
	HomeURN       register.URN `json:"homeUrn"`
	HomeName      string       `json:"homeName"`
	HomeAddress   []string     `json:"homeAddress"`
	HomeVATNumber string       `json:"homeVatNumber,omitempty"` // as on the day

	HomePayee parties.Payee `json:"homePayee,omitzero"` // the account to pay into, as on the day

	InvoiceID   string       `json:"invoiceId"`
	AgreementID string       `json:"agreementId"`
	LeaderName  string       `json:"leaderName"`         // of all its leaders, as people read them
	Deals       []Deal       `json:"deals,omitempty"`    // where agreements share it
	Internal    bool         `json:"internal,omitempty"` // both are one legal person: no VAT
	Lines       []Line       `json:"lines"`
	Brokerage   money.Amount `json:"brokerage"` // deducted
	Sums
	IssuedAt time.Time `json:"issuedAt"`
	Credited bool      `json:"credited,omitempty"` // whole

	CreditedSum money.Amount `json:"creditedSum,omitzero"` // with VAT, by all its credit notes

	State BillState    `json:"state,omitempty"` // "" on the oldest: Standing knows
	Paid  money.Amount `json:"paid,omitzero"`   // less what came back

	Electronic *Electronic `json:"electronic,omitempty"` // as on the day; the oldest have none
}

// Owed is what the home school is owed: the total less what was credited and paid. It is below nothing
// where the school owes it, since it was credited after it was paid.
func (b SelfBill) Owed() money.Amount {
	left := b.Total.Pence - b.CreditedSum.Pence
	if b.Credited {
		left = 0 // the oldest say no sum
	}
	return money.Amount{Pence: left - b.Paid.Pence, Currency: b.Total.Currency}
}

// home is the home school as a party.
func (b SelfBill) home() parties.Ref { return parties.School(b.HomeURN) }

// CreditNote takes a whole invoice back. It uses the parties and lines of the
// invoice, which never change.
type CreditNote struct {
	docdb.Meta
	Number     string      `json:"number"` // "CN-000007", gapless within the issuer
	Issuer     parties.Ref `json:"issuerId"`
	Payer      parties.Ref `json:"payer"`
	InvoiceID  string      `json:"invoiceId"`
	SelfBillID string      `json:"selfBillId"` // "" unless it takes back from the self-bill of that invoice
	Reason     string      `json:"reason"`
	// one for each line of its document, with the sign turned; the oldest notes, of whole invoices, have none
	Lines        []Line       `json:"lines,omitempty"`
	Sums                      // negative
	OnAccount    money.Amount `json:"onAccount,omitzero"` // what went to the payer's account
	IssuedAt     time.Time    `json:"issuedAt"`
	IssuedBy     string       `json:"issuedBy"`               // account
	IssuedByName string       `json:"issuedByName,omitempty"` // as on the day; the oldest notes have none

	Electronic *Electronic `json:"electronic,omitempty"` // as on the day of the note; the oldest have none
}

// maxVisits is the most visits on one invoice.
const maxVisits = 100

// The rates of value added tax in the United Kingdom. Whether a supply is
// zero-rated, exempt or outside the scope is for the caller to know: all three
// come to no tax.
const (
	VATStandard money.BasisPoints = 2000
	VATReduced  money.BasisPoints = 500
	VATZero     money.BasisPoints = 0
)
