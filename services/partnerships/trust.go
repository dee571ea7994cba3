package partnerships

import "lateral/services/register"

// KeepsApart says whether the partnership does not broker between the two schools
// because they belong to the same trust: help within a trust is the trust's own to
// give. A partnership can allow it; a trust that brokers among its schools always
// does. Where nobody brokers, p has no id and keeps them apart.
func (p *Partnership) KeepsApart(a, b *register.School) bool {
	return a.Trust != "" && a.Trust == b.Trust && !p.SameTrust && p.Kind != Trust
}
