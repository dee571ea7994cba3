package agreements

// Side is one of those who agree with each other, or who watch over it.
type Side string

// The sides of an agreement, and of the thread that led to it.
const (
	SchoolSide Side = "school" // the school that asks, and pays
	LeaderSide Side = "leader" // the leader who was asked
	HomeSide   Side = "home"   // the leader's home school
	BrokerSide Side = "broker" // the partnership of the need
	NoSide     Side = "system" // nobody: a time limit passed, or another event caused it
)

// Opposite is the other side: the leader's to the school's, else the school's.
func (side Side) Opposite() Side {
	if side == LeaderSide {
		return SchoolSide
	}
	return LeaderSide
}
