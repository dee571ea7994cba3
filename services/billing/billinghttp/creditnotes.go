package billinghttp

import (
	"context"
	"io"
	"time"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
	"lateral/services/people"
)

// CreditNote is a credit note as the API shows it. Its amounts are those of the
// invoice with the sign turned.
type CreditNote struct {
	ID              string        `json:"id"`
	Number          string        `json:"number"`
	IssuedAt        time.Time     `json:"issuedAt"`
	IssuedBy        string        `json:"issuedBy,omitempty" doc:"Name of the person"`
	Reason          string        `json:"reason"`
	InvoiceID       string        `json:"invoiceId,omitempty" doc:"The invoice that it takes back from"`
	SelfBillID      string        `json:"selfBillId,omitempty" doc:"The self-bill that it takes back from instead"`
	OfNumber        string        `json:"ofNumber" doc:"Of that document"`
	OfIssuedAt      time.Time     `json:"ofIssuedAt"`
	Whole           bool          `json:"whole" doc:"Nothing is left of that document"`
	OnAccount       *money.Amount `json:"onAccount,omitempty" doc:"What of it was paid already, and is the payer's"`
	Issuer          parties.Ref   `json:"issuer"`
	IssuerName      string        `json:"issuerName"`
	IssuerAddress   []string      `json:"issuerAddress" nullable:"false" doc:"As on the invoice"`
	IssuerVATNumber string        `json:"issuerVatNumber,omitempty" doc:"As on the invoice"`
	Payer           parties.Ref   `json:"payer"`
	PayerName       string        `json:"payerName"`
	PayerAddress    []string      `json:"payerAddress" nullable:"false" doc:"As on the invoice"`
	AgreementRef    string        `json:"agreementRef"`
	LeaderName      string        `json:"leaderName"`
	PurchaseOrder   string        `json:"purchaseOrder,omitempty"`
	Lines           []Line        `json:"lines" nullable:"false"`
	Net             money.Amount  `json:"net"`
	VAT             money.Amount  `json:"vat"`
	Total           money.Amount  `json:"total"`
	Credited        money.Amount  `json:"credited" doc:"What is no longer owed: the total without its sign"`
	Taxed           []Taxed       `json:"taxed" nullable:"false" doc:"What the lines of each treatment come to, the lowest rate first"`
}

func creditNoteOf(d billing.CreditDetail) (CreditNote, error) {
	i := d.Invoice
	taxed, err := taxedOf(d.Sums, d.Lines)
	if err != nil {
		return CreditNote{}, err
	}
	credited, err := d.Total.Neg()
	out := CreditNote{
		Credited: credited,
		ID:       d.ID, Number: d.Number, IssuedAt: d.IssuedAt, IssuedBy: d.IssuedByName, Reason: d.Reason,
		InvoiceID: i.ID, OfNumber: i.Number, OfIssuedAt: i.IssuedAt, Whole: d.Whole(),
		Issuer: i.Issuer, IssuerName: i.IssuerName,
		IssuerAddress: append([]string{}, i.Payee.Address...), IssuerVATNumber: i.Payee.VATNumber,
		Payer: i.Payer, PayerName: i.PayerName, PayerAddress: append([]string{}, i.PayerAddress...),
		AgreementRef: i.AgreementRef, LeaderName: i.LeaderName, PurchaseOrder: i.PurchaseOrder,
		Lines: linesOf(d.Lines), Net: d.Net, VAT: d.VAT, Total: d.Total, Taxed: taxed,
	}
	if !d.OnAccount.IsZero() {
		out.OnAccount = &d.CreditNote.OnAccount
	}
	if b := d.SelfBill; b.ID != "" {
		out.InvoiceID, out.SelfBillID, out.OfNumber, out.OfIssuedAt = "", b.ID, b.Number, b.IssuedAt
		out.Payer, out.PayerName, out.PayerAddress = d.Payer, b.HomeName, append([]string{}, b.HomeAddress...)
		out.IssuerName, out.PurchaseOrder = b.IssuerName, ""
	}
	return out, err
}

type creditNoteOutput struct{ Body CreditNote }

// GetCreditNote answers with one credit note.
func GetCreditNote(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*creditNoteOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.CreditNote(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		body, err := creditNoteOf(d)
		return &creditNoteOutput{body}, err
	})
}

// GetCreditNoteDocument answers with a credit note as a PDF.
func GetCreditNoteDocument(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.PDF, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.CreditNote(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return httpx.PDFOf(d.Number, func(w io.Writer) error { return invoicepdf.CreditNote(w, d) })
	})
}

// CreditLine is what to take back from a line of an invoice.
type CreditLine struct {
	Line int          `json:"line" minimum:"0" doc:"From 0, in the order of the invoice"`
	Net  money.Amount `json:"net" doc:"Before VAT"`
}

// CreditInput says which invoice is taken back, and why.
type CreditInput struct {
	IDInput
	KeyInput
	Body struct {
		Reason string        `json:"reason" maxLength:"2000" doc:"For both sides to read; at most 500 characters"`
		Lines  []CreditLine  `json:"lines,omitempty" maxItems:"200" doc:"What to take back of which line; without lines and net, all that is left"`
		Net    *money.Amount `json:"net,omitempty" doc:"A sum of all lines instead, before VAT"`
		Keep   bool          `json:"keep,omitempty" doc:"Visits that are taken back whole may not be invoiced again"`
	}
}

// CreditInvoice credits an invoice, in part or whole, and answers with it.
func CreditInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *CreditInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		order := billing.CreditInput{
			InvoiceID: in.ID, Reason: in.Body.Reason, Net: in.Body.Net, Keep: in.Body.Keep, IdempotencyKey: in.Key,
		}
		for _, l := range in.Body.Lines {
			order.Lines = append(order.Lines, billing.CreditLine(l))
		}
		_, err = s.Credit(ctx, actor, order)
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}
