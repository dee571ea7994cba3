package billinghttp

import (
	"context"
	"io"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/partnerships"
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
	LeaderName  string       `json:"leaderName"`
	Lines       []Line       `json:"lines" nullable:"false"`
	Brokerage   money.Amount `json:"brokerage" doc:"Deducted"`
	Net         money.Amount `json:"net"`
	VAT         money.Amount `json:"vat"`
	Total       money.Amount `json:"total"`
	IssuedAt    time.Time    `json:"issuedAt"`
	Credited    bool         `json:"credited"`
	Owed        money.Amount `json:"owed" doc:"The total less what was credited"`

	CreditNotes []CreditedWith `json:"creditNotes" nullable:"false" doc:"What was taken back, the oldest first; not in lists"`

	Support money.Amount `json:"support" doc:"The price of the support: net and the brokerage that was deducted"`
	Taxed   []Taxed      `json:"taxed" nullable:"false" doc:"What the lines of each treatment come to, the lowest rate first"`

	MayReadInvoice   bool `json:"mayReadInvoice,omitempty" doc:"You can read its invoice and credit note; not in lists"`
	MayReadAgreement bool `json:"mayReadAgreement,omitempty" doc:"You can read the agreement behind it; not in lists"`
}

func selfBillOf(b billing.SelfBill) (SelfBill, error) {
	support, err := b.Net.Add(b.Brokerage)
	if err != nil {
		return SelfBill{}, err
	}
	taxed, err := taxedOf(b.Sums, b.Lines)
	return SelfBill{
		Owed: b.Owed(), CreditNotes: []CreditedWith{},
		ID: b.ID, Number: b.Number, Issuer: b.Issuer, IssuerName: b.IssuerName, HomeURN: b.HomeURN,
		HomeName: b.HomeName, HomeVATNumber: b.HomeVATNumber, HomePayee: partieshttp.PayeeOf(b.HomePayee),
		InvoiceID: b.InvoiceID, AgreementID: b.AgreementID, LeaderName: b.LeaderName, Lines: linesOf(b.Lines),
		Support: support, Brokerage: b.Brokerage, Net: b.Net, VAT: b.VAT, Total: b.Total, IssuedAt: b.IssuedAt,
		Credited: b.Credited, Taxed: taxed,
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
		items := make([]SelfBill, len(found))
		for i, b := range found {
			if items[i], err = selfBillOf(b); err != nil {
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
		d, err := s.SelfBill(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		body, err := selfBillOf(d.SelfBill)
		body.CreditNotes = creditedWith(d.Credits)
		body.MayReadInvoice, body.MayReadAgreement = d.May.ReadInvoice, d.May.ReadAgreement
		return &selfBillOutput{body}, err
	})
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

// BillableVisit is a visit that can be put on an invoice.
type BillableVisit struct {
	VisitID      string       `json:"visitId"`
	Date         date.Day     `json:"date" format:"date"`
	HalfDays     int          `json:"halfDays"`
	Objective    string       `json:"objective"`
	AgreementID  string       `json:"agreementId"`
	AgreementRef string       `json:"agreementRef"`
	BuyerURN     register.URN `json:"buyerUrn"`
	BuyerName    string       `json:"buyerName"`
	LeaderName   string       `json:"leaderName"`
	Net          money.Amount `json:"net" doc:"Price of this visit before VAT"`
	Brokerage    money.Amount `json:"brokerage" doc:"Added on top of it, before VAT"`

	Sold    partnerships.Arrangement `json:"sold" enum:"principal,agent,alone" doc:"By whom: the partnership, the home school with the partnership as its agent, or the home school alone"`
	Missing billing.Missing          `json:"missing" doc:"What an invoice still lacks"`
	VAT     *VATDecision             `json:"vat,omitempty" doc:"The decision about VAT; absent until somebody decides"`
}

// VATDecision is what a person of the partnership decided about VAT.
type VATDecision struct {
	SupportVAT   int64  `json:"supportVat" doc:"Hundredths of a per cent"`
	BrokerageVAT int64  `json:"brokerageVat"`
	HomeVAT      int64  `json:"homeVat"`
	ByName       string `json:"byName"`
}

func decisionOf(a agreements.Agreement) *VATDecision {
	d := a.VATDecision
	if d == nil {
		return nil
	}
	return &VATDecision{int64(d.Rates.Support), int64(d.Rates.Brokerage), int64(d.Rates.Home), d.ByName}
}

type billableInput struct {
	Seller parties.Ref `query:"seller" required:"true" maxLength:"100" doc:"A party: partnership:ID or school:URN"`
	httpx.Listing
}

type billableOutput struct{ Body httpx.Page[BillableVisit] }

// ListBillable answers with signed-off visits that are on no invoice yet.
func ListBillable(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billableInput) (*billableOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.ToInvoice(ctx, actor, in.Seller, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]BillableVisit, len(found))
		for i, b := range found {
			items[i] = BillableVisit{
				VisitID: b.Visit.ID, Date: b.Visit.Date, HalfDays: b.Visit.HalfDays, Objective: b.Visit.Objective,
				AgreementID: b.Agreement.ID, AgreementRef: b.Agreement.Ref, BuyerURN: b.Agreement.BuyerURN,
				BuyerName: b.Agreement.BuyerName, LeaderName: b.Agreement.LeaderName,
				Net: b.Net, Brokerage: b.Brokerage, Sold: b.Agreement.Sold(), Missing: b.Missing, VAT: decisionOf(b.Agreement),
			}
		}
		return &billableOutput{httpx.PageOf(items, next)}, nil
	})
}
