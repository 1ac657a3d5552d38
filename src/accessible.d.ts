import '@tarojs/components/types/Button'

// In H5 Taro's button is an element of its own that has no role until it is given one.
declare module '@tarojs/components/types/Button' {
  interface ButtonProps {
    role?: string
    'aria-role'?: string
    'aria-disabled'?: boolean
    'aria-label'?: string
  }
}
