package candidates

// Progress is how far the meanings of services are known.
type Progress struct {
	Known int
	All   int // services that may be seen
}

// more is with one candidate more.
func (p Progress) more(c *Ready) Progress { return p.plus(c, 1) }

// less is without a candidate; nil was none.
func (p Progress) less(c *Ready) Progress { return p.plus(c, -1) }

func (p Progress) plus(c *Ready, n int) Progress {
	if c == nil || !c.Shown {
		return p
	}
	if p.All += n; c.said.Known() {
		p.Known += n
	}
	return p
}
