import { createRoot } from 'react-dom/client'
import { Preview } from './Preview'

const root = document.getElementById('preview')
if (root) createRoot(root).render(<Preview />)
