package reconciliation

// InChunks lets one transaction write so many lines.
func (s *Service) InChunks(lines int) { s.chunk = lines }

// Together lets one transaction link so many lines by itself.
func (s *Service) Together(lines int) { s.at = lines }
