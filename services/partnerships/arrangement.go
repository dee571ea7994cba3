package partnerships

// Arrangement says who sells the support that a partnership brokers. An agreement keeps that of the
// day on which it was made.
type Arrangement string

// The arrangements. Either way a delivery makes two documents, and the partnership keeps exactly
// its brokerage.
const (
	// AsPrincipal: the partnership sells to the payer, and draws up a self-bill of what it owes the
	// home school.
	AsPrincipal Arrangement = "principal"
	// AsAgent: the home school sells to the payer, and the partnership invoices its brokerage: to the
	// home school if it is deducted, to the payer if it is added.
	AsAgent Arrangement = "agent"
	// Alone: nobody brokers, and the home school sells.
	Alone Arrangement = "alone"
)

// Arrangements lists those that a partnership can choose.
func Arrangements() []Arrangement { return []Arrangement{AsPrincipal, AsAgent} }
