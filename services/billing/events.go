package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// What happens in billing. The data of every event but the last three is a Moved;
// its subject is the invoice.
const (
	InvoiceIssued   events.Type = "billing.invoice-issued"
	InvoiceCredited events.Type = "billing.invoice-credited"
	PaymentReceived events.Type = "billing.payment-received"
	InvoicePaid     events.Type = "billing.invoice-paid" // fully
	PaymentNoticed  events.Type = "billing.payment-noticed"

	SelfBillIssued events.Type = "billing.self-bill-issued" // that was held
	SelfBillHeld   events.Type = "billing.self-bill-held"   // with its invoice; Amount is before VAT

	SelfBillPaid          events.Type = "billing.self-bill-paid"           // Owed is what is left of the self-bill
	SelfBillPaymentUndone events.Type = "billing.self-bill-payment-undone" // Reference is the reason
	SelfBillCredited      events.Type = "billing.self-bill-credited"       // as one of several; Reference is the reason

	PaymentTakenBack events.Type = "billing.payment-taken-back" // Reference is the reason

	InvoiceQueried events.Type = "billing.invoice-queried" // Reference is the question
	QueryAnswered  events.Type = "billing.query-answered"  // Reference is the answer

	InvoiceReminded events.Type = "billing.invoice-reminded" // Amount and Owed are what is owed

	WriteOffWanted    events.Type = "billing.write-off-asked" // Reference is the reason in all four
	WriteOffDenied    events.Type = "billing.write-off-refused"
	InvoiceWrittenOff events.Type = "billing.invoice-written-off"
	WriteOffTakenBack events.Type = "billing.write-off-undone"

	InvoiceOverpaid events.Type = "billing.invoice-overpaid" // at the gateway; Amount is the excess
	MovedAtGateway  events.Type = "billing.moved-at-gateway" // by the gateway itself; Reference is the gateway's id
	GatewayTold     events.Type = "billing.gateway-told"     // data: GatewayMessage; subject: the gateway's invoice
	VATDecided      events.Type = "billing.vat-decided"      // data: Decided; subject: the agreement
	DetailsMissing  events.Type = "billing.details-missing"  // data: Lacking; subject: the agreement
)

// What happens to drafts of invoices. The data is a Drafted; the subject is the draft.
const (
	InvoiceDrafted events.Type = "billing.invoice-drafted"
	DraftChanged   events.Type = "billing.invoice-draft-changed"
	DraftDropped   events.Type = "billing.invoice-draft-dropped"
	DraftFellDue   events.Type = "billing.invoice-draft-due" // it was drafted by itself
	CreditDue      events.Type = "billing.credit-due"        // data: ToTakeBack; subject: the invoice
	RaisingChosen  events.Type = "billing.raising-chosen"    // data: Raised; subject: the agreement
)

// What happens to refunds. The subject is the refund.
const (
	RefundWanted  events.Type = "billing.refund-asked" // Reason is why, in all
	RefundAllowed events.Type = "billing.refund-approved"
	RefundDenied  events.Type = "billing.refund-refused"
	RefundGivenUp events.Type = "billing.refund-withdrawn"
	RefundSent    events.Type = "billing.refund-paid"
	RefundUnpaid  events.Type = "billing.refund-payment-undone"
)

// Decided is the data of VATDecided.
type Decided struct {
	AgreementID string      `json:"agreementId"`
	Issuer      parties.Ref `json:"issuerId"`

	Supply parties.Supply         `json:"supply,omitempty"`
	Rates  *partnerships.VATRates `json:"rates,omitempty"` // of an earlier program, which asked for them

	BuyerURN register.URN `json:"buyerUrn,omitempty"` // "" in events of earlier programs
}

// Lacking is the data of DetailsMissing: it says what an invoice for an
// agreement still lacks.
type Lacking struct {
	AgreementID  string       `json:"agreementId"`
	AgreementRef string       `json:"agreementRef"`
	EnquiryID    string       `json:"enquiryId"`
	Issuer       parties.Ref  `json:"issuerId"`
	BuyerURN     register.URN `json:"buyerUrn"`
	BuyerName    string       `json:"buyerName"`
	LeaderName   string       `json:"leaderName"`
	VisitOn      date.Day     `json:"visitOn"`   // the first visit, or the one that was signed off
	SignedOff    bool         `json:"signedOff"` // so it can be invoiced
	Missing      Missing      `json:"missing"`
}

// Moved is the data of every event of billing.
type Moved struct {
	InvoiceID   string       `json:"invoiceId"`
	Number      string       `json:"number"`
	Issuer      parties.Ref  `json:"issuerId"` // in events of earlier programs, the id of a partnership
	IssuerName  string       `json:"issuerName"`
	Payer       parties.Ref  `json:"payer,omitempty"` // "" in events of earlier programs: the supported school
	BuyerURN    register.URN `json:"buyerUrn,omitempty"`
	BuyerName   string       `json:"buyerName"` // of the payer
	HomeURN     register.URN `json:"homeUrn"`
	AgreementID string       `json:"agreementId"`
	EnquiryID   string       `json:"enquiryId"`
	Total       money.Amount `json:"total"`
	Amount      money.Amount `json:"amount"` // that this event moved
	DueOn       date.Day     `json:"dueOn"`
	Reference   string       `json:"reference,omitempty"` // of a payment; for InvoiceCredited, the reason
	SelfBillID  string       `json:"selfBillId,omitempty"`

	More []string `json:"moreAgreements,omitempty"` // that share it with the first

	// For PaymentReceived and PaymentTakenBack: what is owed after it. Zero in events of earlier programs.
	Owed money.Amount `json:"owed,omitzero"`

	// For InvoiceIssued and InvoiceCredited; older ones have none of these, or only the number.
	SelfBillNumber string       `json:"selfBillNumber,omitempty"`
	SelfBillTotal  money.Amount `json:"selfBillTotal,omitzero"`

	Holds []Hold `json:"holds,omitempty"` // for SelfBillHeld only

	PaidOn date.Day `json:"paidOn,omitempty"` // for SelfBillPaid and SelfBillPaymentUndone only

	// For MovedAtGateway only.
	Movement MovementKind `json:"movement,omitempty"`
	Status   string       `json:"status,omitempty"`

	// For InvoiceCredited only. Amount is that of the credit note, below zero.
	Part             bool         `json:"part,omitempty"`     // something is left of the invoice
	OnAccount        money.Amount `json:"onAccount,omitzero"` // of what was taken back, what was paid already
	SelfBillCredited money.Amount `json:"selfBillCredited,omitzero"`
	SelfBillNoteID   string       `json:"selfBillNoteId,omitempty"` // the credit note of the self-bill
	CreditNoteID     string       `json:"creditNoteId,omitempty"`
	CreditNoteNumber string       `json:"creditNoteNumber,omitempty"`
}

// IssuedBy is where the issuer's people have their roles.
func (m Moved) IssuedBy() people.Place { return issuedBy(m.Issuer) }

// PaidBy is where the payer's people have their roles; the zero Place where it is an outside payer.
func (m Moved) PaidBy() people.Place {
	if m.Payer == "" {
		return people.School(m.BuyerURN)
	}
	return m.Payer.Place()
}

// IssuedBy is where the people have their roles who issue the invoice.
func (l Lacking) IssuedBy() people.Place { return issuedBy(l.Issuer) }

// issuedBy is the place of an issuer, also as earlier programs named it.
func issuedBy(issuer parties.Ref) people.Place {
	if _, err := parties.Parse(string(issuer)); err != nil {
		return people.Partnership(string(issuer))
	}
	return issuer.Place()
}

// moved is what an event about the invoice says. Where leaders of several schools are on it, it says nothing of a
// self-bill: each has an event of its own.
func (i Invoice) moved(amount money.Amount, reference string) Moved {
	m := Moved{
		InvoiceID: i.ID, Number: i.Number, Issuer: i.Issuer, IssuerName: i.IssuerName, Payer: i.Payer,
		BuyerURN: i.BuyerURN, BuyerName: i.PayerName, HomeURN: i.HomeURN, AgreementID: i.AgreementID, EnquiryID: i.EnquiryID,
		Total: i.Total, Amount: amount, DueOn: i.DueOn, Reference: reference, SelfBillID: i.SelfBillID,
	}
	if i.severalHomes() {
		m.SelfBillID = ""
	}
	m.More = idsOf(i.Of()[1:])
	return m
}

// movedBill is what an event about one self-bill of the invoice says.
func (i Invoice) movedBill(b SelfBill, reference string) Moved {
	m := i.moved(b.Total, reference)
	m.about(b.HomeURN, b.Of(i))
	m.SelfBillID, m.SelfBillNumber, m.SelfBillTotal = b.ID, b.Number, b.Total
	return m
}

// about says that an event is of the self-bill of a home school, for some agreements.
func (m *Moved) about(home register.URN, of []Deal) {
	m.HomeURN, m.AgreementID, m.EnquiryID, m.More = home, of[0].AgreementID, of[0].EnquiryID, idsOf(of[1:])
}

// Agreements are all that an event is about.
func (m Moved) Agreements() []string { return append([]string{m.AgreementID}, m.More...) }

// InvoicesOf returns the ids of the invoices for an agreement, under which their events are
// kept.
func InvoicesOf(ctx context.Context, r docdb.Reader, agreementID string) ([]string, error) {
	all, err := invoicesFor(ctx, r, agreementID)
	ids := make([]string, len(all))
	for i, v := range all {
		ids[i] = v.ID
	}
	return ids, err
}
