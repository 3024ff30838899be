import './ui/base.css';
import { mount } from 'svelte';
import KitPage from './KitPage.svelte';

const target = document.getElementById('kit');
if (!target) throw new Error('kit.html has no #kit');
mount(KitPage, { target });
