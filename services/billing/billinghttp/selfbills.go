package billinghttp

import (
	"context"
	"io"
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/register"
)

// SelfBill is a self-bill as the API shows it.
type SelfBill struct {
	ID            string       `json:"id"`
	Number        string       `json:"number"`
	Issuer        parties.Ref  `json:"issuer"`
	IssuerName    string       `json:"issuerName"`
	HomeURN       register.URN `json:"homeUrn"`
	HomeName      string       `json:"homeName"`
	HomeVATNumber string       `json:"homeVatNumber,omitempty" doc:"VAT number of the home school, as on the day"`

	HomePayee *partieshttp.Payee `json:"homePayee,omitempty" doc:"The account of the home school, as on the day"`

	InvoiceID   string       `json:"invoiceId"`
	AgreementID string       `json:"agreementId"`
	LeaderName  string       `json:"leaderName" doc:"Of all leaders, where agreements share it"`
	More        []string     `json:"moreAgreements,omitempty" doc:"Agreements that share it with that one"`
	Lines       []Line       `json:"lines" nullable:"false"`
	Brokerage   money.Amount `json:"brokerage" doc:"Deducted"`
	Net         money.Amount `json:"net"`
	VAT         money.Amount `json:"vat"`
	Total       money.Amount `json:"total"`
	IssuedAt    time.Time    `json:"issuedAt"`
	Credited    bool         `json:"credited"`
	Owed        money.Amount `json:"owed" doc:"The total less what was credited and paid; below nothing where the school owes it"`

	State    billing.BillState `json:"state" enum:"issued,part_paid,paid,credited"`
	Paid     money.Amount      `json:"paid" doc:"Less what came back"`
	LastPaid date.Day          `json:"lastPaid,omitempty" format:"date" doc:"When money last went out for it"`
	Waits    string            `json:"waits,omitempty" doc:"Where what is owed is held, and why"`
	PaidOut  []PaidOut         `json:"paidOut" nullable:"false" doc:"What was paid, the earliest first; not in lists"`
	Today    date.Day          `json:"today,omitempty" format:"date" doc:"In London; not in lists"`

	CreditNotes []CreditedWith `json:"creditNotes" nullable:"false" doc:"What was taken back, the oldest first; not in lists"`

	Support money.Amount `json:"support" doc:"The price of the support: net and the brokerage that was deducted"`
	Taxed   []Taxed      `json:"taxed" nullable:"false" doc:"What the lines of each treatment come to, the lowest rate first"`

	MayReadInvoice   bool `json:"mayReadInvoice,omitempty" doc:"You can read its invoice and credit note; not in lists"`
	MayReadAgreement bool `json:"mayReadAgreement,omitempty" doc:"You can read the agreement behind it; not in lists"`
	MayPayOut        bool `json:"mayPayOut,omitempty" doc:"You can record what was paid for it; not in lists"`

	WhyNot         string `json:"whyNot,omitempty" doc:"Why you cannot, though you act for who drew it up; not in lists"`
	MayUndoPaidOut bool   `json:"mayUndoPaidOut,omitempty" doc:"You can take back a payment that was recorded by hand; not in lists"`
}

func selfBillOf(b billing.SelfBill, came billing.BillStanding) (SelfBill, error) {
	support, err := b.Net.Add(b.Brokerage)
	if err != nil {
		return SelfBill{}, err
	}
	taxed, err := taxedOf(b.Sums, b.Lines)
	return SelfBill{
		Owed: b.Owed(), CreditNotes: []CreditedWith{}, State: b.Standing(), PaidOut: []PaidOut{},
		Paid: money.Amount{Pence: b.Paid.Pence, Currency: b.Total.Currency}, LastPaid: came.LastPaid, Waits: came.Waits,
		ID: b.ID, Number: b.Number, Issuer: b.Issuer, IssuerName: b.IssuerName, HomeURN: b.HomeURN,
		HomeName: b.HomeName, HomeVATNumber: b.HomeVATNumber, HomePayee: partieshttp.PayeeOf(b.HomePayee),
		InvoiceID: b.InvoiceID, AgreementID: b.AgreementID, LeaderName: b.LeaderName, Lines: linesOf(b.Lines),
		Support: support, Brokerage: b.Brokerage, Net: b.Net, VAT: b.VAT, Total: b.Total, IssuedAt: b.IssuedAt,
		Credited: b.Credited, Taxed: taxed, More: b.More(),
	}, err
}

type selfBillsInput struct {
	Issuer  parties.Ref  `query:"issuer" maxLength:"100" doc:"Self-bills that this party drew up: partnership:ID"`
	HomeURN register.URN `query:"home" pattern:"^[1-9][0-9]{4,6}$" doc:"Self-bills to this school"`
	httpx.Listing
}

// SelfBillPage is a page of self-bills.
type SelfBillPage struct {
	httpx.Page[SelfBill]
	Sums *BillingSums `json:"sums,omitempty" doc:"Of all pages: on the first, where they hold at most 500 self-bills"`
}

type selfBillsOutput struct{ Body SelfBillPage }

// ListSelfBills answers with a page of self-bills.
func ListSelfBills(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *selfBillsInput) (*selfBillsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.SelfBills(ctx, actor, in.Issuer, in.HomeURN, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		came, err := s.Standings(ctx, found)
		if err != nil {
			return nil, err
		}
		items := make([]SelfBill, len(found))
		for i, b := range found {
			if items[i], err = selfBillOf(b, came[b.ID]); err != nil {
				return nil, err
			}
		}
		out := &selfBillsOutput{}
		out.Body.Page = httpx.PageOf(items, next)
		if in.Cursor == "" {
			sums, err := s.SelfBillSumsAfter(ctx, actor, in.Issuer, in.HomeURN, found, next)
			out.Body.Sums = (*BillingSums)(sums)
			return out, err
		}
		return out, nil
	})
}

type selfBillOutput struct{ Body SelfBill }

// GetSelfBill answers with one self-bill.
func GetSelfBill(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*selfBillOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerSelfBill(ctx, s, actor, in.ID)
	})
}

func answerSelfBill(ctx context.Context, s *billing.Service, actor people.Actor, id string) (*selfBillOutput, error) {
	d, err := s.SelfBill(ctx, actor, id)
	if err != nil {
		return nil, err
	}
	came, err := s.Standings(ctx, []billing.SelfBill{d.SelfBill})
	if err != nil {
		return nil, err
	}
	body, err := selfBillOf(d.SelfBill, came[d.ID])
	body.CreditNotes, body.PaidOut, body.Today = creditedWith(d.Credits), paidOutOf(d), d.Today
	body.MayReadInvoice, body.MayReadAgreement = d.May.ReadInvoice, d.May.ReadAgreement
	body.MayPayOut, body.WhyNot = d.May.Pay, d.May.WhyNot
	body.MayUndoPaidOut = d.May.UndoPayment && slices.ContainsFunc(d.PaidOut, billing.PaidOut.InTransit)
	return &selfBillOutput{body}, err
}

// GetSelfBillDocument answers with a self-bill as a PDF.
func GetSelfBillDocument(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.PDF, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		b, err := s.SelfBill(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return httpx.PDFOf(b.Number, func(w io.Writer) error { return invoicepdf.SelfBill(w, b) })
	})
}
