package notices

import (
	"bytes"
	"context"
	"io"

	"lateral/pkg/apperr"
	"lateral/pkg/mail"
	"lateral/services/billing/einvoice"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
	"lateral/services/reconciliation/accounts/accountpdf"
)

// files are those of a document: a PDF, and an electronic invoice where its reader has an address for
// such. There are none where the document is not there.
func (s *Service) files(ctx context.Context, p paper) ([]mail.Attachment, error) {
	var made document
	var err error
	switch p.Kind {
	case ofInvoice:
		made, err = s.invoice(ctx, p.ID)
	case ofSelfBill:
		made, err = s.selfBill(ctx, p.ID)
	case ofCreditNote:
		made, err = s.creditNote(ctx, p.ID)
	case ofStatement:
		made, err = s.statement(ctx, p.ID)
	}
	if apperr.Is(err, apperr.KindNotFound) {
		return nil, nil
	}
	if err != nil || made.number == "" {
		return nil, err
	}
	return made.files()
}

// document is one as its files are made of it.
type document struct {
	number          string
	pdf, electronic func(io.Writer) error
	reader          parties.EInvoice // where its reader takes electronic invoices
}

func (d document) files() ([]mail.Attachment, error) {
	var paper, file bytes.Buffer
	if err := d.pdf(&paper); err != nil {
		return nil, err
	}
	all := []mail.Attachment{{Name: d.number + ".pdf", Type: "application/pdf", Data: paper.Bytes()}}
	if d.reader == (parties.EInvoice{}) {
		return all, nil
	}
	err := d.electronic(&file)
	if apperr.Is(err, apperr.KindConflict) { // it cannot be written; the PDF is the document
		return all, nil
	}
	return append(all, mail.Attachment{Name: d.number + ".xml", Type: "application/xml", Data: file.Bytes()}), err
}

func (s *Service) invoice(ctx context.Context, id string) (document, error) {
	d, err := s.billing.InvoicePaper(ctx, id)
	if err != nil {
		return document{}, err
	}
	e, err := s.billing.ElectronicOf(ctx, d.Electronic, d.Issuer, d.Payer)
	return document{
		number: d.Number, reader: e.Buyer.Address,
		pdf:        func(w io.Writer) error { return invoicepdf.Invoice(w, d) },
		electronic: func(w io.Writer) error { return einvoice.Invoice(w, d.Invoice, e) },
	}, err
}

// selfBill is read by who sells: it is drawn up by who buys.
func (s *Service) selfBill(ctx context.Context, id string) (document, error) {
	d, err := s.billing.SelfBillPaper(ctx, id)
	if err != nil {
		return document{}, err
	}
	e, err := s.billing.ElectronicOf(ctx, d.Electronic, parties.School(d.HomeURN), d.Issuer)
	return document{
		number: d.Number, reader: e.Seller.Address,
		pdf:        func(w io.Writer) error { return invoicepdf.SelfBill(w, d) },
		electronic: func(w io.Writer) error { return einvoice.SelfBill(w, d, e) },
	}, err
}

func (s *Service) creditNote(ctx context.Context, id string) (document, error) {
	d, err := s.billing.CreditNotePaper(ctx, id)
	if err != nil {
		return document{}, err
	}
	e, err := s.billing.ElectronicOf(ctx, d.Electronic, d.Seller(), d.Buyer())
	reader := e.Buyer.Address
	if d.SelfBillID != "" {
		reader = e.Seller.Address
	}
	return document{
		number: d.Number, reader: reader,
		pdf:        func(w io.Writer) error { return invoicepdf.CreditNote(w, d) },
		electronic: func(w io.Writer) error { return einvoice.CreditNote(w, d, e) },
	}, err
}

// statement is a statement of account: there is no electronic form of it.
func (s *Service) statement(ctx context.Context, id string) (document, error) {
	made, err := s.accounts.Paper(ctx, id)
	return document{
		number: "statement-of-account-" + string(made.Days.From) + "-" + string(made.Days.To),
		pdf:    func(w io.Writer) error { return accountpdf.Write(w, made) },
	}, err
}
