package billing

import (
	"context"
	"log/slog"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/register"
)

// Gateway is an outside service that also sends invoices and takes payments by
// card. Each call may be repeated: it first looks at what is there.
type Gateway interface {
	// Send makes the invoice there for the payer, and sends it. A call that
	// stopped halfway is finished by the next one; beside its error it returns
	// the part that exists. Nothing is made twice.
	Send(ctx context.Context, i Invoice, to Payer) (GatewayInvoice, error)
	// Read returns an invoice as it is there now, or NotFound.
	Read(ctx context.Context, id string) (GatewayInvoice, error)
	// Settle says that an invoice was paid elsewhere, so that nobody pays it
	// there too. An invoice that needs no more payment stays as it is.
	Settle(ctx context.Context, id string) (GatewayInvoice, error)
	// Void takes an invoice back. An invoice that needs no more payment stays as
	// it is.
	Void(ctx context.Context, id string) (GatewayInvoice, error)
	// Movement returns money that the gateway moved by itself, as it is there
	// now, or NotFound.
	Movement(ctx context.Context, kind MovementKind, id string) (GatewayMovement, error)
	// Verify reads a message of the gateway. Unauthenticated where the gateway
	// did not sign it or the signature is too old; Invalid where it cannot be
	// read.
	Verify(payload []byte, signature string) (GatewayMessage, error)
}

// Payer is the school that gets an invoice.
type Payer struct {
	URN     register.URN
	Name    string
	Address []string
	Email   string // of its finance officer, else of its head
}

// GatewayStatus says where an invoice stands at the gateway.
type GatewayStatus string

// The statuses at the gateway.
const (
	GatewayDraft         GatewayStatus = "draft"
	GatewayOpen          GatewayStatus = "open"
	GatewayUncollectible GatewayStatus = "uncollectible" // given up there, but can still be paid
	GatewayVoid          GatewayStatus = "void"
	GatewayPaid          GatewayStatus = "paid"
)

// GatewaySteps are the steps of an invoice at the gateway, each named by the status that was read. An earlier reading
// can arrive later, so nothing goes back.
var GatewaySteps = states.Of(states.Steps[GatewayStatus]{
	GatewayDraft: {
		"open": GatewayOpen, "uncollectible": GatewayUncollectible, "void": GatewayVoid, "paid": GatewayPaid,
	},
	GatewayOpen:          {"uncollectible": GatewayUncollectible, "void": GatewayVoid, "paid": GatewayPaid},
	GatewayUncollectible: {"void": GatewayVoid, "paid": GatewayPaid},
	GatewayVoid:          {},
	GatewayPaid:          {},
})

// GatewayInvoice is an invoice as the gateway has it.
type GatewayInvoice struct {
	ID        string
	InvoiceID string // ours; "" where somebody else made it there
	Status    GatewayStatus
	HostedURL string       // page to pay it on; "" until it is open
	Paid      money.Amount // that came through the gateway; payments elsewhere are not in it
	PaidAt    time.Time    // zero until it is paid

	FromBalance money.Amount // the part that the payer's credit there paid
}

// GatewayMessage holds the trusted part of a message: that something happened to
// an invoice. The gateway itself is asked what happened, because messages come
// late, twice and in any order.
type GatewayMessage struct {
	ID        string `json:"id"`
	InvoiceID string `json:"invoiceId"` // the gateway's; "" where the message concerns something else

	Kind     MovementKind `json:"kind,omitempty"`     // of money that moved by itself; "" where none did
	ObjectID string       `json:"objectId,omitempty"` // its id at the gateway
}

// Dispatch says where an invoice stands at the gateway.
type Dispatch struct {
	InvoiceID string        `json:"invoiceId"` // the gateway's
	HostedURL string        `json:"hostedUrl,omitempty"`
	Status    GatewayStatus `json:"status"`
}

// Overpayment is money that came through the gateway and was not owed. A person
// returns it.
type Overpayment struct {
	GatewayID string       `json:"gatewayId"` // the gateway's invoice
	Amount    money.Amount `json:"amount"`
	At        time.Time    `json:"at"`
}

// Payable says whether the invoice is still owed and can be paid at the gateway.
func (i Invoice) Payable() bool {
	return i.Unpaid && (i.Gateway.Status == GatewayOpen || i.Gateway.Status == GatewayUncollectible)
}

// Excess is the sum of all overpayments through the gateway.
func (i Invoice) Excess() (money.Amount, error) {
	sum := money.Pence(0)
	var e errs
	for _, o := range i.Overpaid {
		sum = e.add(sum, o.Amount)
	}
	return sum, e.err
}

// follow notes where the invoice stands at the gateway, and says whether that is
// news. It never goes back. Where the gateway's invoice was voided and made
// anew, the new one takes its place.
func (i *Invoice) follow(g GatewayInvoice) bool {
	at := Dispatch{InvoiceID: g.ID, HostedURL: g.HostedURL, Status: g.Status}
	first := i.Gateway.InvoiceID == ""
	now := i.Gateway.Status
	later := i.Gateway.InvoiceID == g.ID && (now == "" || GatewaySteps.Allows(now, string(g.Status)))
	instead := i.Gateway.InvoiceID != g.ID && i.Gateway.Status == GatewayVoid && g.Status != GatewayVoid
	if !first && !later && !instead {
		return false
	}
	i.Gateway = at
	return true
}

// heard records that a message of the gateway was taken in. It has the message's
// id, so each is taken in once.
type heard struct {
	docdb.Meta
	At time.Time `json:"at"`
}

// Option changes what New returns.
type Option func(*Service)

// WithGateway lets a gateway send the invoices too. The log names what a person
// should look at.
func WithGateway(g Gateway, log *slog.Logger) Option {
	return func(s *Service) { s.gateway, s.log = g, log }
}
