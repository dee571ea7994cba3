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
	ID              string       `json:"id"`
	Number          string       `json:"number"`
	IssuedAt        time.Time    `json:"issuedAt"`
	IssuedBy        string       `json:"issuedBy,omitempty" doc:"Name of the person"`
	Reason          string       `json:"reason"`
	InvoiceID       string       `json:"invoiceId" doc:"The invoice that it takes back"`
	InvoiceNumber   string       `json:"invoiceNumber"`
	InvoiceIssuedAt time.Time    `json:"invoiceIssuedAt"`
	Issuer          parties.Ref  `json:"issuer"`
	IssuerName      string       `json:"issuerName"`
	IssuerAddress   []string     `json:"issuerAddress" nullable:"false" doc:"As on the invoice"`
	IssuerVATNumber string       `json:"issuerVatNumber,omitempty" doc:"As on the invoice"`
	Payer           parties.Ref  `json:"payer"`
	PayerName       string       `json:"payerName"`
	PayerAddress    []string     `json:"payerAddress" nullable:"false" doc:"As on the invoice"`
	AgreementRef    string       `json:"agreementRef"`
	LeaderName      string       `json:"leaderName"`
	PurchaseOrder   string       `json:"purchaseOrder,omitempty"`
	Lines           []Line       `json:"lines" nullable:"false"`
	Net             money.Amount `json:"net"`
	VAT             money.Amount `json:"vat"`
	Total           money.Amount `json:"total"`
	Credited        money.Amount `json:"credited" doc:"What is no longer owed: the total without its sign"`
	VATByRate       []VATAtRate  `json:"vatByRate" nullable:"false" doc:"Of the lines with VAT, the lowest rate first"`
}

func creditNoteOf(d billing.CreditDetail) (CreditNote, error) {
	i := d.Invoice
	vat, err := vatByRate(d.Lines)
	if err != nil {
		return CreditNote{}, err
	}
	credited, err := d.Total.Neg()
	return CreditNote{
		Credited: credited,
		ID:       d.ID, Number: d.Number, IssuedAt: d.IssuedAt, IssuedBy: d.IssuedByName, Reason: d.Reason,
		InvoiceID: i.ID, InvoiceNumber: i.Number, InvoiceIssuedAt: i.IssuedAt, Issuer: i.Issuer, IssuerName: i.IssuerName,
		IssuerAddress: append([]string{}, i.Payee.Address...), IssuerVATNumber: i.Payee.VATNumber,
		Payer: i.Payer, PayerName: i.PayerName, PayerAddress: append([]string{}, i.PayerAddress...),
		AgreementRef: i.AgreementRef, LeaderName: i.LeaderName, PurchaseOrder: i.PurchaseOrder,
		Lines: linesOf(d.Lines), Net: d.Net, VAT: d.VAT, Total: d.Total, VATByRate: vat,
	}, err
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

// CreditInput says which invoice is taken back, and why.
type CreditInput struct {
	IDInput
	KeyInput
	Body struct {
		Reason string `json:"reason" maxLength:"2000" doc:"For the school to read; at most 500 characters"`
	}
}

// CreditInvoice credits a whole invoice, and answers with it.
func CreditInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *CreditInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.Credit(ctx, actor, billing.CreditInput{InvoiceID: in.ID, Reason: in.Body.Reason, IdempotencyKey: in.Key})
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}
