package billinghttp

import (
	"context"
	"io"

	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/billing/einvoice"
	"lateral/services/parties"
	"lateral/services/people"
)

// GetEInvoice answers with an invoice as an electronic invoice.
func GetEInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.XMLFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.Invoice(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		e, err := s.ElectronicOf(ctx, d.Electronic, d.Issuer, d.Payer)
		if err != nil {
			return nil, err
		}
		return httpx.XMLFileOf(d.Number, func(w io.Writer) error { return einvoice.Invoice(w, d.Invoice, e) })
	})
}

// GetECreditNote answers with a credit note as an electronic one.
func GetECreditNote(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.XMLFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.CreditNote(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		e, err := s.ElectronicOf(ctx, d.Electronic, d.Seller(), d.Buyer())
		if err != nil {
			return nil, err
		}
		return httpx.XMLFileOf(d.Number, func(w io.Writer) error { return einvoice.CreditNote(w, d, e) })
	})
}

// GetESelfBill answers with a self-bill as an electronic one.
func GetESelfBill(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.XMLFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.SelfBill(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		e, err := s.ElectronicOf(ctx, d.Electronic, parties.School(d.HomeURN), d.Issuer)
		if err != nil {
			return nil, err
		}
		return httpx.XMLFileOf(d.Number, func(w io.Writer) error { return einvoice.SelfBill(w, d, e) })
	})
}
