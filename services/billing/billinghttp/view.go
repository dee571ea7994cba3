package billinghttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/register"
)

// Line is a line of an invoice or a self-bill.
type Line struct {
	VisitID     string       `json:"visitId,omitempty"`
	Description string       `json:"description"`
	HalfDays    int          `json:"halfDays"`
	DayRate     money.Amount `json:"dayRate"`
	Net         money.Amount `json:"net"`
	VATRate     int64        `json:"vatRate" doc:"Hundredths of a per cent: 2000 is 20 %"`

	Reason parties.Reason `json:"reason,omitempty" enum:"standard,reduced,zero,exempt,outside,reverse_charge" doc:"Why it bears that VAT; absent on the oldest lines"`
	Ground string         `json:"ground,omitempty" doc:"Why it is exempt or outside the scope, in the seller's words"`
}

// Invoice is an invoice as the API shows it.
type Invoice struct {
	ID            string             `json:"id"`
	Version       int64              `json:"version" doc:"For If-Match"`
	Number        string             `json:"number"`
	Issuer        parties.Ref        `json:"issuer" doc:"Who sells: a party, as partnership:ID or school:URN"`
	IssuerName    string             `json:"issuerName"`
	Payee         *partieshttp.Payee `json:"payee,omitempty" doc:"How the issuer is paid, as on the day of the invoice"`
	Payer         parties.Ref        `json:"payer"`
	PayerName     string             `json:"payerName"`
	BuyerURN      register.URN       `json:"buyerUrn,omitempty" doc:"The school that was supported; absent on an invoice of brokerage"`
	BuyerName     string             `json:"buyerName,omitempty"`
	AgreementID   string             `json:"agreementId"`
	AgreementRef  string             `json:"agreementRef"`
	EnquiryID     string             `json:"enquiryId" doc:"The thread that it comes from"`
	LeaderName    string             `json:"leaderName" doc:"Of all leaders, where agreements share it"`
	Agreements    []SharedAgreement  `json:"agreements" nullable:"false" doc:"All agreements that it is for, the first above too"`
	Internal      bool               `json:"internal,omitempty" doc:"Issuer and payer are one legal person: an internal charge, without VAT"`
	PurchaseOrder string             `json:"purchaseOrder,omitempty" doc:"Of all agreements, where they share it"`
	OrderCovers   []string           `json:"orderCovers,omitempty" doc:"Numbers of earlier invoices that were issued before the order number came"`
	Lines         []Line             `json:"lines" nullable:"false"`
	Net           money.Amount       `json:"net"`
	VAT           money.Amount       `json:"vat"`
	Total         money.Amount       `json:"total"`
	Paid          money.Amount       `json:"paid"`
	Owed          money.Amount       `json:"owed"`
	State         billing.State      `json:"state" enum:"issued,part_paid,paid,credited,written_off"`
	IssuedAt      time.Time          `json:"issuedAt"`
	DueOn         date.Day           `json:"dueOn" format:"date"`
	PaidAt        *time.Time         `json:"paidAt,omitempty" doc:"When the last payment was recorded"`
	PaidOn        date.Day           `json:"paidOn,omitempty" format:"date" doc:"The day of the last payment, as on the statement; not in lists"`
	SelfBillID    string             `json:"selfBillId,omitempty" doc:"For those who may read it"`
	SelfBills     []MadeSelfBill     `json:"selfBills" nullable:"false" doc:"Those that you may read; not in lists"`
	BrokerageID   string             `json:"brokerageId,omitempty" doc:"The invoice of the brokerage on it"`
	BrokerageOf   string             `json:"brokerageOf,omitempty" doc:"The invoice whose brokerage this is"`
	Beside        *BesideInvoice     `json:"beside,omitempty" doc:"The invoice of its brokerage, or the one whose brokerage it is, for those who may read it; not in lists"`
	Notices       []PaidNotice       `json:"notices" nullable:"false" doc:"Payments that the buyer reported"`
	Payments      []Payment          `json:"payments" nullable:"false" doc:"Not in lists"`
	PayURL        string             `json:"payUrl,omitempty" doc:"Page to pay it on by card, while it is owed"`
	Overpaid      *money.Amount      `json:"overpaid,omitempty" doc:"Paid by card but not owed; to be returned"`
	CreditNotes   []CreditedWith     `json:"creditNotes" nullable:"false" doc:"What was taken back, the oldest first"`
	Credited      money.Amount       `json:"credited" doc:"Taken back by all credit notes, with VAT"`
	OnAccount     *money.Amount      `json:"onAccount,omitempty" doc:"Paid, and not owed any more since it was credited: it is the payer's"`
	Left          []money.Amount     `json:"left,omitempty" doc:"What is left of each line, before VAT; for those who can take it back"`
	Movements     []Movement         `json:"movements,omitempty" doc:"Money that Stripe moved by itself, for a person to look at"`
	HalfDays      int                `json:"halfDays" doc:"Of all visits on it"`
	Taxed         []Taxed            `json:"taxed" nullable:"false" doc:"What the lines of each treatment come to, the lowest rate first"`
	Overdue       bool               `json:"overdue" doc:"It was due before today, and something is owed"`
	ToCredit      []LineToCredit     `json:"toCredit,omitempty" nullable:"false" doc:"What was invoiced in advance and did not take place, once its agreement is over: what a credit note would take; not in lists"`
	DaysLeft      int                `json:"daysLeft" doc:"From today to the day on which it is due; negative once that is past"`
	Today         date.Day           `json:"today" format:"date" doc:"In London: money came today or earlier"`

	Queried   bool         `json:"queried,omitempty" doc:"The payer asked about it, and nobody has answered: it is not reminded"`
	Queries   []Query      `json:"queries" nullable:"false" doc:"What the payer asked, the oldest first; not in lists"`
	Reminders []Reminder   `json:"reminders" nullable:"false" doc:"Letters that reminded the payer; not in lists"`
	WriteOffs []WriteOff   `json:"writeOffs" nullable:"false" doc:"For those who read them; not in lists"`
	Forgone   money.Amount `json:"forgone" doc:"Written off"`

	MayQuery          bool `json:"mayQuery,omitempty" doc:"You can ask about it before paying; not in lists"`
	MayAnswerQuery    bool `json:"mayAnswerQuery,omitempty" doc:"You can answer what the payer asked; not in lists"`
	MayAskWriteOff    bool `json:"mayAskWriteOff,omitempty" doc:"You can ask somebody else to write it off; not in lists"`
	MayDecideWriteOff bool `json:"mayDecideWriteOff,omitempty" doc:"Somebody else asks you to write it off; not in lists"`
	MayUndoWriteOff   bool `json:"mayUndoWriteOff,omitempty" doc:"You can let it be owed again; not in lists"`

	HasOnAccount *money.Amount `json:"hasOnAccount,omitempty" doc:"What its payer has on account with the issuer, for those who can use it; not in lists"`

	MaySetOnAccount bool   `json:"maySetOnAccount,omitempty" doc:"You can pay it with what its payer has on account; not in lists"`
	WhyNot          string `json:"whyNot,omitempty" doc:"Why you can do nothing about it for its issuer while something is owed; not in lists"`

	MayRecord       bool `json:"mayRecord,omitempty" doc:"You can record a transfer that came for it; not in lists"`
	MayPay          bool `json:"mayPay,omitempty" doc:"You can pay it, and say so; not in lists"`
	MayCredit       bool `json:"mayCredit,omitempty" doc:"You can take it back; not in lists"`
	MayUndoReceipt  bool `json:"mayUndoReceipt,omitempty" doc:"You can take back a payment that was recorded by hand; not in lists"`
	MayReadSelfBill bool `json:"mayReadSelfBill,omitempty" doc:"You can read what the leader's school is owed for it; not in lists"`
	MayReadThread   bool `json:"mayReadThread,omitempty" doc:"You can read the thread that it comes from; not in lists"`
}

// BesideInvoice is the invoice that was made with another.
type BesideInvoice struct {
	ID         string `json:"id"`
	Number     string `json:"number"`
	IssuerName string `json:"issuerName"`
}

// LineToCredit is what a credit note would take from a line.
type LineToCredit struct {
	Line int          `json:"line" doc:"From 0"`
	Net  money.Amount `json:"net" doc:"Before VAT"`
}

func linesToCredit(all []billing.CreditLine) []LineToCredit {
	var out []LineToCredit
	for _, l := range all {
		out = append(out, LineToCredit(l))
	}
	return out
}

// Taxed is what all lines of one treatment come to, and the VAT on that sum.
type Taxed struct {
	Reason parties.Reason `json:"reason,omitempty" enum:"standard,reduced,zero,exempt,outside,reverse_charge" doc:"Absent on the oldest documents"`
	Ground string         `json:"ground,omitempty" doc:"Why it is exempt or outside the scope, in the seller's words"`
	Rate   int64          `json:"rate" doc:"Hundredths of a per cent: 2000 is 20 %"`
	Net    money.Amount   `json:"net" doc:"The sum that it is on"`
	VAT    money.Amount   `json:"vat"`
}

// taxedOf is the VAT of a document with its lines.
func taxedOf(of billing.Sums, lines []billing.Line) ([]Taxed, error) {
	all, err := of.ByTreatment(lines)
	out := make([]Taxed, len(all))
	for n, t := range all {
		out[n] = Taxed{t.Reason, t.Ground, int64(t.Rate), t.Net, t.VAT}
	}
	return out, err
}

// Movement is money that the gateway moved by itself.
type Movement struct {
	GatewayID string               `json:"gatewayId" doc:"Its id at Stripe"`
	Kind      billing.MovementKind `json:"kind" enum:"refund,dispute,credit_note,balance"`
	Amount    money.Amount         `json:"amount"`
	Status    string               `json:"status" doc:"Stripe's word"`
	At        time.Time            `json:"at" doc:"When we last saw it change"`
}

// CreditedWith names a credit note that took back from a document.
type CreditedWith struct {
	ID       string       `json:"id" doc:"For those who may read it"`
	Amount   money.Amount `json:"amount" doc:"What it took back, with VAT, without its sign"`
	Number   string       `json:"number"`
	IssuedAt time.Time    `json:"issuedAt"`
	IssuedBy string       `json:"issuedBy,omitempty" doc:"Name of the person"`
	Reason   string       `json:"reason"`
}

// PaidNotice is a buyer's word that it paid.
type PaidNotice struct {
	On        date.Day  `json:"on" format:"date"`
	Reference string    `json:"reference"`
	At        time.Time `json:"at"`
	Stands    bool      `json:"stands" doc:"It is the last, and no money was recorded since"`
}

// Payment is money that came for an invoice.
type Payment struct {
	ID         string         `json:"id"`
	Amount     money.Amount   `json:"amount"`
	Method     billing.Method `json:"method" enum:"transfer,card,on_account"`
	ReceivedOn date.Day       `json:"receivedOn" format:"date"`
	Reference  string         `json:"reference"`
	RecordedAt time.Time      `json:"recordedAt"`
	ByHand     bool           `json:"byHand" doc:"It was recorded by hand, and no line of a bank statement shows it yet"`
	UndoneAt   *time.Time     `json:"undoneAt,omitempty" doc:"It was taken back: it is no payment"`
	UndoneWhy  string         `json:"undoneWhy,omitempty"`
}

func paymentOf(p billing.Payment) Payment {
	return Payment{
		ID: p.ID, Amount: p.Amount, Method: p.Method, ReceivedOn: p.ReceivedOn, Reference: p.Reference,
		RecordedAt: p.RecordedAt, ByHand: p.Undoable(), UndoneAt: p.UndoneAt, UndoneWhy: p.UndoneWhy,
	}
}

func linesOf(all []billing.Line) []Line {
	out := make([]Line, len(all))
	for i, l := range all {
		out[i] = Line{
			VisitID: l.VisitID, Description: l.Description, HalfDays: l.HalfDays, DayRate: l.DayRate,
			Net: l.Net, VATRate: int64(l.VATRate), Reason: l.Reason, Ground: l.Ground,
		}
	}
	return out
}

func invoiceOf(d billing.Detail) (Invoice, error) {
	i := d.Invoice
	owed, err := i.Owed()
	if err != nil {
		return Invoice{}, err
	}
	taxed, err := taxedOf(i.Sums, i.Lines)
	out := Invoice{
		ID: i.ID, Version: i.Version, Number: i.Number, Issuer: i.Issuer, IssuerName: i.IssuerName,
		Payee: partieshttp.PayeeOf(i.Payee),
		Payer: i.Payer, PayerName: i.PayerName, BuyerURN: i.BuyerURN, BuyerName: i.BuyerName,
		AgreementID: i.AgreementID, AgreementRef: i.AgreementRef,
		EnquiryID: i.EnquiryID, LeaderName: i.LeaderName, Internal: i.Internal,
		PurchaseOrder: i.Orders(), OrderCovers: i.OrderCovers, Agreements: agreementsOf(i.Of()), SelfBills: []MadeSelfBill{},
		Lines: linesOf(i.Lines),
		Net:   i.Net, VAT: i.VAT, Total: i.Total, Paid: i.Paid, Owed: owed, State: i.State,
		IssuedAt: i.IssuedAt, DueOn: i.DueOn, PaidAt: i.PaidAt, PaidOn: d.PaidOn(), SelfBillID: i.SelfBillID,
		BrokerageID: i.BrokerageID, BrokerageOf: i.BrokerageOf,
		Notices: []PaidNotice{}, Payments: []Payment{}, Taxed: taxed, Overdue: d.Late(), DaysLeft: d.DaysLeft(),
		Today: d.Today, CreditNotes: creditedWith(d.Credits), Credited: i.CreditedSum(), Left: d.Left,
		ToCredit: linesToCredit(d.ToCredit),
		Queries:  []Query{}, Reminders: []Reminder{}, WriteOffs: []WriteOff{},
		Forgone: money.Amount{Pence: i.Forgone.Pence, Currency: i.Total.Currency},
	}
	_, out.Queried = i.Queried()
	if !i.OnAccount.IsZero() {
		out.OnAccount = &i.OnAccount
	}
	if i.Payable() {
		out.PayURL = i.Gateway.HostedURL
	}
	for _, l := range i.Lines {
		out.HalfDays += l.HalfDays
	}
	for _, m := range i.Movements {
		out.Movements = append(out.Movements, Movement(m))
	}
	if len(i.Overpaid) > 0 {
		over, err := i.Excess()
		if err != nil {
			return out, err
		}
		out.Overpaid = &over
	}
	for _, n := range i.Notices {
		out.Notices = append(out.Notices, PaidNotice{On: n.On, Reference: n.Reference, At: n.At})
	}
	if _, stands := i.SaidPaid(); stands {
		out.Notices[len(i.Notices)-1].Stands = true
	}
	return out, err
}

func creditedWith(notes []billing.CreditNote) []CreditedWith {
	all := make([]CreditedWith, len(notes))
	for n, c := range notes {
		all[n] = CreditedWith{
			ID: c.ID, Number: c.Number, IssuedAt: c.IssuedAt, IssuedBy: c.IssuedByName, Reason: c.Reason,
			Amount: c.Total.Unsigned(),
		}
	}
	return all
}

type invoiceOutput struct {
	ETag string `header:"ETag"`
	Body Invoice
}

func answerDetail(d billing.Detail, err error) (*invoiceOutput, error) {
	if err != nil {
		return nil, err
	}
	body, err := invoiceOf(d)
	body.MayRecord, body.MayPay, body.MayCredit = d.May.Record, d.May.Pay, d.May.Credit
	body.WhyNot = d.May.WhyNot
	if beside := d.May.Beside; beside != nil {
		body.Beside = &BesideInvoice{ID: beside.ID, Number: beside.Number, IssuerName: beside.IssuerName}
	}
	if d.May.SetOnAccount {
		body.HasOnAccount, body.MaySetOnAccount = &d.HasOnAccount, true
	}
	body.MayReadSelfBill, body.MayReadThread = d.May.ReadSelfBill, d.May.ReadThread
	body.SelfBills = madeSelfBills(d.May.SelfBills)
	for n, may := range d.May.Threads {
		body.Agreements[n].MayReadThread = may
	}
	body.MayQuery, body.MayAnswerQuery, body.MayAskWriteOff = d.May.Query, d.May.AnswerQuery, d.May.AskWriteOff
	body.MayDecideWriteOff, body.MayUndoWriteOff = d.May.DecideWriteOff, d.May.UndoWriteOff
	body.Queries, body.Reminders, body.WriteOffs = queriesOf(d.Queries), remindersOf(d.Reminders), writeOffsOf(d)
	for _, p := range d.Payments {
		body.Payments = append(body.Payments, paymentOf(p))
		body.MayUndoReceipt = body.MayUndoReceipt || d.May.UndoReceipt && p.Undoable()
	}
	return &invoiceOutput{ETag: httpx.ETag(d.Version), Body: body}, err
}
