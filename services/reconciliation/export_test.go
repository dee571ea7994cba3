package reconciliation

// InChunks lets one transaction write so many lines.
func (s *Service) InChunks(lines int) { s.chunk = lines }
