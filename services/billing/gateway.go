package billing

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
)

// Payer is the party that gets an invoice.
type Payer struct {
	Of      parties.Ref
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

// heard records that a message of the gateway was taken in. It has the message's
// id, so each is taken in once.
type heard struct {
	docdb.Meta
	At time.Time `json:"at"`
}
